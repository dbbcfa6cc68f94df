import { getCredit } from '@shared/credit/api'
import type { Session } from '@shared/identity/model'
import { approveOrder, releaseCredit, releaseSpending, submitOrder } from '@shared/orders/api'
import { useEffect } from 'react'
import { useFresh } from '../../platform/fresh'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { setCount } from '../../platform/shell/counts'
import { Card } from '../../platform/ui/Card'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { CardBones } from '../../platform/ui/Skeletons'
import { lastOf, needs } from '../needs'
import { useComing, useCounts, useMyCredit, useOwnCases, useSome } from '../useHome'
import { useMoney } from '../useMoney'
import { CreditHero } from './CreditHero'
import { CycleCard } from './CycleCard'
import { HeroAnswer, HomePage } from './HomePage'
import { LastOrder } from './LastOrder'
import { MyWeeks } from './MyWeeks'
import { Needs } from './Needs'
import { OrderNow } from './OrderNow'
import { SoldToday } from './SoldToday'
import { StoresWeek } from './StoresWeek'

/** A dealer's or a store's home: what may be ordered, what waits, what was ordered last. */
export function TradeHome({ person }: { person: Session }) {
  const sells = person.party.kind === 'dealer'
  const buys = may(submitOrder, person)
  const credit = useMyCredit(true)
  const sold = useCounts('seller', sells)
  const decides = may(approveOrder, person)
  const waiting = useSome({ as: 'seller', status: 'submitted' }, decides, 1)
  const bought = useSome({ as: 'buyer' }, true, 1)
  const coming = useComing()
  const cases = useOwnCases(!!bought.data)
  const { reads, ...books } = useMoney(sells)
  useFresh(credit, sold, waiting, bought, coming, cases, ...reads)
  useRefresh(() =>
    Promise.all(
      [credit, sold, waiting, bought, ...[coming, cases, ...reads].filter(({ isFetched }) => isFetched)].map(({ refetch }) => refetch()),
    ),
  )
  useEffect(() => {
    if (sold.data) setCount('desk', sold.data.submitted)
  }, [sold.data])

  const orders = bought.data?.orders
  const last = orders && lastOf(orders)
  const now = new Date().toISOString()
  const hero = may(getCredit, person) ? <CreditHero credit={credit} /> : <HeroAnswer lead='今天' answer={`${person.staff.name}，辛苦了`} />
  if (!orders)
    return (
      <HomePage person={person} hero={hero}>
        {bought.error ? (
          <Card>
            <Problem what='您的订单' error={bought.error} onRetry={() => void bought.refetch()} />
          </Card>
        ) : (
          <CardBones />
        )}
      </HomePage>
    )
  const releases = { credit: sells && may(releaseCredit, person), spending: may(releaseSpending, person) }
  const seen = { sold: sold.data, waiting: waiting.data?.orders, bought: orders, coming: coming.data?.items, cases: cases.data?.items }
  const todo = needs({ decides, releases, ...seen, ...books, now })
  const orderNow = buys && <OrderNow seller={orders[0]?.sellerName} filled={!sells} />
  return (
    <HomePage person={person} hero={hero}>
      {!sells && orderNow}
      {(sells || todo.length > 0) && (
        <Needs
          needs={todo}
          filled={sells}
          more={{ label: '我的订单', onTap: () => go(pages.orders, { as: 'buyer', status: '' }) }}
          onRetry={sold.error && !sold.data ? () => void sold.refetch() : undefined}
        />
      )}
      {buys && last && <LastOrder last={last} />}
      {sells && orderNow}
      <SoldToday />
      {sells && <StoresWeek />}
      <MyWeeks />
      {sells && <CycleCard />}
    </HomePage>
  )
}
