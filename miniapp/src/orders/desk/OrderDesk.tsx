import type { Session } from '@shared/identity/model'
import { total } from '@shared/kernel/money'
import { listOrders } from '@shared/orders/api'
import type { OrderSummary } from '@shared/orders/model'
import { useEffect, useState } from 'react'
import { call } from '../../platform/call'
import { ExportButton } from '../../platform/desk/ExportButton'
import { usePlaces } from '../../platform/desk/usePlaces'
import { money } from '../../platform/formatting/money'
import { session } from '../../platform/session'
import { setCount } from '../../platform/shell/counts'
import { Page } from '../../platform/shell/Page'
import { BulkBar } from '../../platform/ui/BulkBar'
import { Button } from '../../platform/ui/Button'
import { neighbour } from '../../platform/ui/queueProps'
import { SearchBar } from '../../platform/ui/SearchBar'
import { Dialog } from '../../platform/ui/Sheet'
import { Tabs } from '../../platform/ui/Tabs'
import { toasts } from '../../platform/ui/toasts'
import { useKeys } from '../../platform/ui/useKeys'
import { useWide } from '../../platform/ui/useWide'
import { ReasonSheet } from '../components/ReasonSheet'
import { usualTab } from '../lists'
import { moveWords } from '../refusals'
import { useCounts } from '../useCounts'
import { asksFrom, bulkWords, type Deed, deedWords } from './bulk'
import type { Row } from './columns'
import { Decided } from './Decided'
import { deedsOf, deedsOn } from './deeds'
import { orderColumns } from './exported'
import { Filters } from './Filters'
import { hints } from './hints'
import { OrderPanel } from './OrderPanel'
import { Queue } from './Queue'
import { nextFocus, type Place, shownIn, type Tab, tabLabel, tabOf, tabs, usualPlace } from './queue'
import { RejectSheet } from './RejectSheet'
import { risksOf } from './risks'
import { useBuyers } from './useBuyers'
import { useCredits } from './useCredits'
import { useDecide } from './useDecide'
import { useQueue } from './useQueue'
import { useTaken } from './useTaken'
import './orderDesk.scss'

/** What stands beside a row is looked up for so many. */
const mostLookedUp = 60

/** The same as on a phone: with what only this role waits for. */
const beginsWith = (me: Session): Tab =>
  (({ fundsConfirmed: 'toShip', approved: 'approved', held: 'held' }) as const)[usualTab(me) as string] ?? 'mine'

type Asking = { deed: Deed; orders: readonly OrderSummary[] }

/** 订单台: every order that waits, worked through by keyboard. */
export function OrderDesk() {
  const me = session.current()
  const [place, change] = usePlaces<Place>({ ...usualPlace, tab: me ? beginsWith(me) : 'mine' })
  const tab = tabOf(place)
  const queue = useQueue(place)
  const { data: counts, refetch: recount } = useCounts('seller', !!me)
  const { dataUpdatedAt } = queue
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew whenever the queue was read anew
  useEffect(() => {
    if (dataUpdatedAt) void recount()
  }, [dataUpdatedAt])
  const summaries = queue.rows ?? []
  const buyerIds = summaries.slice(0, mostLookedUp).map(({ buyerId }) => buyerId)
  const [credits, buyers] = [useCredits(), useBuyers(buyerIds)]
  const taken = useTaken([...queue.gone])
  const rows = summaries.map(
    (order): Row => ({ order, credit: credits.get(order.buyerId), buyer: buyers.get(order.buyerId), taken: taken.get(order.orderId) }),
  )
  const ids = summaries.map(({ orderId }) => orderId as string)

  const wide = useWide()
  const [panel, setPanel] = useState<'auto' | 'open' | 'closed'>(place.order ? 'open' : 'auto')
  const focus = ids.includes(place.order) ? place.order : wide && panel !== 'closed' ? ids[0] : undefined
  const row = rows.find(({ order }) => order.orderId === focus)
  const go = (way: 1 | -1) => change({ order: neighbour(ids, focus, way) ?? '' })

  const deeds = deedsOf(tab, me)
  const picksMany = deeds.length > 0
  const [picks, setPicks] = useState<Set<string>>(new Set())
  const picked = new Set(picksMany ? ids.filter((id) => picks.has(id) && !queue.gone.has(id)) : [])
  const chosen = rows.filter(({ order }) => picked.has(order.orderId))
  const [asking, setAsking] = useState<Asking>()
  const { decide, deciding, busy, close } = useDecide((done) => {
    change({ order: nextFocus(ids, new Set(done), focus) ?? '' })
    queue.drop(done)
    setPicks((last) => new Set([...last].filter((id) => !done.includes(id))))
  })
  const carryOut = async ({ deed, orders }: Asking, reason?: string) => {
    if (busy) return
    const answers = await decide(deed, orders, reason)
    setAsking(undefined)
    const problem = answers.find((answer) => answer.problem)?.problem
    if (!problem) toasts.show(bulkWords(deed, answers))
    else if (answers.length === 1) toasts.show(moveWords(problem), { tone: 'danger' })
  }
  const ask = (deed: Deed, orders: readonly OrderSummary[]) => {
    if (orders.length === 0 || busy) return
    const next = { deed, orders }
    if (deed === 'reject' || deed === 'releaseCredit' || total(orders.map((order) => order.total)) >= asksFrom) setAsking(next)
    else void carryOut(next)
  }
  const here = row && !queue.gone.has(row.order.orderId) ? row.order : undefined
  const mayHere = here ? deedsOn(here, me) : []
  const [goesOn] = deeds.filter((deed) => deed !== 'reject')
  const askHere = (deed: Deed | undefined) => here && deed && ask(deed, [here])
  const askAll = (deed: Deed | undefined) => deed && ask(deed, chosenOrders)
  const chosenOrders = chosen.map(({ order }) => order)
  const dismiss = () => (picked.size > 0 ? setPicks(new Set()) : setPanel('closed'))
  const news =
    queue.arrived.length > 0
      ? `新来了 ${queue.arrived.length} 单，放进来`
      : queue.gone.size > 0 && `${queue.gone.size} 单别人处理过了，收起来`
  const renew = () => {
    if (focus) change({ order: focus })
    queue.renew()
  }
  useKeys({
    a: () => (picked.size > 0 && !row ? askAll(goesOn) : askHere(mayHere.find((deed) => deed !== 'reject'))),
    r: () => askHere(mayHere.find((deed) => deed === 'reject')),
    'shift+a': () => askAll(goesOn),
    'shift+r': () => askAll(deeds.find((deed) => deed === 'reject')),
    n: news ? renew : undefined,
    escape: dismiss,
    ...Object.fromEntries(tabs.map((one, at) => [`${at + 1}`, () => change({ tab: one, order: '' })])),
  })

  const held = counts?.held
  const mine = counts && held !== undefined ? Math.max(0, counts.submitted - held) : undefined
  const approved = counts?.approved
  useEffect(() => {
    if (mine !== undefined) setCount('desk', mine)
  }, [mine])
  const numbers = { mine, held, approved, toShip: counts?.fundsConfirmed, all: undefined }
  const risky = chosen.filter(({ order, credit }) => risksOf(order, credit).length > 0).length

  return (
    <Page
      title={me?.party.kind === 'dealer' ? '客户订单' : '订单台'}
      place='desk'
      sub={
        summaries.length > 0 &&
        `${summaries.length}${queue.hasNextPage ? '+' : ''} 单，共 ${money(total(summaries.map((order) => order.total)))}`
      }
      tools={
        <>
          <SearchBar
            key={place.q}
            slash
            placeholder='订单号、客户'
            initial={place.q}
            onSearch={(q) => q !== place.q && change({ q, order: '' })}
          />
          <ExportButton
            name='订单'
            columns={orderColumns}
            page={async (after) => {
              const { items, next } = await call(listOrders, { ...queue.asked, after })
              return { items: shownIn(place, items), next }
            }}
          />
        </>
      }
      hints={hints(picksMany)}
      panel={
        row && (
          <OrderPanel
            key={row.order.orderId}
            row={row}
            open={panel === 'open' || (panel === 'auto' && wide)}
            place={{
              text: `第 ${ids.indexOf(row.order.orderId) + 1} / ${ids.length}${queue.hasNextPage ? '+' : ''} 单`,
              onPrevious: () => go(-1),
              onNext: () => go(1),
            }}
            busy={busy}
            onClose={() => setPanel('closed')}
            onDeed={askHere}
          />
        )
      }
    >
      <Tabs
        kind='pills'
        label='订单状态'
        value={tab}
        onChange={(next) => change({ tab: next, order: '' })}
        tabs={tabs.map((value) => ({ value, label: tabLabel[value], ...(numbers[value] !== undefined && { count: numbers[value] }) }))}
      />
      <Filters place={place} change={(some) => change({ ...some, order: '' })} />
      {news && (
        <Button kind='soft' size={32} keys='N' onTap={renew}>
          {news}
        </Button>
      )}
      <Queue
        queue={queue}
        place={place}
        rows={rows}
        focus={focus}
        picked={picksMany ? picked : undefined}
        change={change}
        onFocus={(order) => change({ order })}
        onOpen={() => setPanel('open')}
        onPick={setPicks}
      />
      <BulkBar
        count={picked.size}
        onClear={() => setPicks(new Set())}
        actions={[
          ...(deeds.includes('reject') ? [{ label: '退回', keys: '⇧R', busy, onTap: () => askAll('reject') }] : []),
          ...(goesOn
            ? [{ label: `${deedWords[goesOn].label} ${picked.size} 单`, keys: '⇧A', go: true, busy, onTap: () => askAll(goesOn) }]
            : []),
        ]}
      >
        {`选了 ${picked.size} 单，共 ${money(total(chosenOrders.map((order) => order.total)))} · ${risky > 0 ? `${risky} 单有风险` : '都没有风险'}`}
      </BulkBar>
      <RejectSheet
        open={asking?.deed === 'reject'}
        orders={asking?.orders ?? []}
        busy={busy}
        onClose={() => setAsking(undefined)}
        onReject={(reason) => asking && void carryOut(asking, reason)}
      />
      {asking?.deed === 'releaseCredit' && (
        <ReasonSheet
          name='releaseCredit'
          open
          busy={busy}
          error={null}
          onClose={() => setAsking(undefined)}
          onGo={(reason) => void carryOut(asking, reason)}
        />
      )}
      <Dialog
        title={`${asking ? deedWords[asking.deed].label : ''} ${asking?.orders.length ?? 0} 单，共 ${money(total(asking?.orders.map((order) => order.total) ?? []))}？`}
        open={asking?.deed === 'approve' || asking?.deed === 'confirmFunds'}
        onClose={() => setAsking(undefined)}
        confirm={{ label: asking ? deedWords[asking.deed].label : '', busy, onTap: () => asking && void carryOut(asking) }}
      >
        {`${money(asksFrom)} 以上的再问一次`}
      </Dialog>
      <Decided deciding={deciding} onClose={close} />
    </Page>
  )
}
