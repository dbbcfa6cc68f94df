import { listCustomerAccess, listCustomers } from '@shared/consumers/api'
import type { Customer } from '@shared/consumers/model'
import { getParty } from '@shared/parties/api'
import type { PartyId } from '@shared/parties/model'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { usePages } from '../../platform/desk/usePages'
import { usePlaces } from '../../platform/desk/usePlaces'
import { date } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import type { Column } from '../../platform/ui/queueProps'
import { Tabs } from '../../platform/ui/Tabs'
import { Two } from '../../platform/ui/Two'
import { useDesk } from '../../platform/ui/useWide'
import { kindWord, ownerName } from '../words'
import { AccessList } from './AccessList'
import { DealerList } from './DealerList'

const tabs = [
  { value: 'customers', label: '客户' },
  { value: 'access', label: '总部看过' },
]
const nameOf = ({ ownerId, name }: Customer) => ownerName(ownerId, name)
const columns: Column<Customer>[] = [
  { key: 'who', title: '客户', cell: (one) => <Two first={nameOf(one)} {...(one.kind === 'store' && { second: kindWord(one) })} /> },
  { key: 'since', title: '从哪天起', cell: ({ since }) => date(since) },
  { key: 'items', title: '绑了几件', right: true, cell: ({ items }) => count(items) },
  { key: 'points', title: '积分', right: true, cell: ({ points }) => count(points) },
]

/** 我的客户: who is bound to a dealer, and who at HQ looked. HQ comes here from the dealer it looks at, and is told that this is written down. */
export function CustomersPage() {
  const desk = useDesk()
  const me = session.current()
  const isHq = me?.party.kind === 'hq'
  const [place, change] = usePlaces({ tab: 'customers', dealer: '' })
  const [focus, setFocus] = useState('')
  const partyId = isHq ? (place.dealer as PartyId) : undefined
  const isNamed = !isHq || !!partyId
  const isAccess = place.tab === 'access'
  const dealer = useQuery({
    queryKey: ['parties', 'one', partyId],
    queryFn: () => call(getParty, { partyId: partyId! }),
    enabled: !!partyId,
  })
  const asked = { ...(partyId && { partyId }) }
  const list = usePages(
    [listCustomers.path, partyId],
    (after) => call(listCustomers, { ...asked, after }),
    isNamed && !isAccess && may(listCustomers, me),
    // What is read again by itself would be written down again.
    isHq ? Number.POSITIVE_INFINITY : undefined,
  )
  const mayLook = may(listCustomerAccess, me)
  const sign = !isHq && (
    <Button
      kind={list.error && !list.rows ? 'secondary' : 'primary'}
      size={desk ? 32 : 48}
      wide={!desk}
      icon='users'
      onTap={() => go(pages.dealerSign)}
    >
      打开客户码
    </Button>
  )
  const other = isHq && isNamed && (
    <Button size={desk ? 32 : 48} wide={!desk} icon='swap' onTap={() => change({ dealer: '', tab: 'customers' })}>
      换一家
    </Button>
  )
  return (
    <Page
      title={isHq ? `${dealer.data?.name ?? '经销商'}的客户` : '我的客户'}
      place={isHq ? 'parties' : 'customers'}
      under={isHq}
      {...(desk && { tools: sign || other })}
      {...(!desk && (sign || other) && { bottom: sign || other })}
      below={mayLook && isNamed && <Tabs label='看什么' tabs={tabs} value={place.tab} onChange={(tab) => change({ tab })} />}
    >
      {isHq && isNamed && !isAccess && (
        <Note tone='warn' icon='eye'>
          您每看一次都会记下来，这家经销商看得到
        </Note>
      )}
      {!isNamed ? (
        <DealerList onChoose={(dealer) => change({ dealer })} />
      ) : isAccess ? (
        <AccessList asked={asked} isHq={isHq} />
      ) : (
        <DeskTable
          what='客户'
          label='绑定的客户'
          list={list}
          columns={columns}
          idOf={({ ownerId }) => ownerId}
          nameOf={nameOf}
          focus={focus}
          onFocus={setFocus}
          card={(one) => (
            <Cell
              icon={one.kind === 'store' ? 'store' : 'user'}
              title={nameOf(one)}
              note={`${date(one.since)} 起 · ${one.items > 0 ? `绑了 ${count(one.items)} 件` : '还没绑商品'}`}
              value={`${count(one.points)} 分`}
            />
          )}
          none={
            isHq
              ? { title: '还没有客户', text: '有人扫这家的客户码，或者绑了它的货，就在这里' }
              : { title: '还没有客户', text: '把客户码给消费者和门店扫一下，他们就在这里' }
          }
          end={(rows) => `共 ${rows} 位`}
        />
      )}
    </Page>
  )
}
