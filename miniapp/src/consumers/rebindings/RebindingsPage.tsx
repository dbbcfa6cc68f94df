import { decideRebinding, listRebindings } from '@shared/consumers/api'
import { type Rebinding, RebindingStatus } from '@shared/consumers/model'
import { useEffect } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { usePages } from '../../platform/desk/usePages'
import { usePlaces } from '../../platform/desk/usePlaces'
import { moment } from '../../platform/formatting/dates'
import { useFresh } from '../../platform/fresh'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { setCount } from '../../platform/shell/counts'
import { Page } from '../../platform/shell/Page'
import { Cell, Facts } from '../../platform/ui/Cell'
import { type Column, neighbour } from '../../platform/ui/queueProps'
import { useRefresh } from '../../platform/ui/refreshing'
import { SidePanel } from '../../platform/ui/SidePanel'
import { Tabs } from '../../platform/ui/Tabs'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { askedBy, fromName, statusLabels, statusTabs, supplyWord } from '../words'
import { Decide } from './Decide'

const kind = ({ ownerId }: Rebinding) => (ownerId.startsWith('csm_') ? '消费者' : '门店')
const columns: Column<Rebinding>[] = [
  { key: 'who', title: '谁', cell: (one) => <Two first={askedBy(one)} second={kind(one)} /> },
  { key: 'to', title: '想换到', cell: ({ toName }) => toName },
  { key: 'from', title: '原来跟', cell: fromName },
  { key: 'supply', title: '进货', spare: true, cell: supplyWord },
  { key: 'at', title: '什么时候', right: true, cell: ({ at, decided }) => moment(decided?.at ?? at) },
]
const none = {
  requested: { title: '没有等处理的', text: '消费者或门店扫了另一家的客户码，就在这里' },
  accepted: { title: '还没同意过谁', text: '同意一个，这里就多一条' },
  refused: { title: '还没驳回过谁', text: '驳回一个，这里就多一条' },
}

/** 换绑申请: who is one dealer's and wants to be another's. */
export function RebindingsPage() {
  const [place, change] = usePlaces({ status: 'requested', open: '' })
  const status = RebindingStatus.safeParse(place.status).data ?? 'requested'
  const list = usePages([listRebindings.path, status], (after) => call(listRebindings, { status, after }))
  useFresh(list)
  useRefresh(() => list.refetch())
  const { rows } = list
  useEffect(() => {
    if (rows && status === 'requested') setCount('rebindings', rows.length)
  }, [rows, status])
  const open = rows?.find(({ requestId }) => requestId === place.open)
  const close = () => change({ open: '' })
  const step = (way: 1 | -1) =>
    change({ open: neighbour(rows?.map(({ requestId }) => requestId) ?? [], place.open || undefined, way) ?? '' })
  useKeys({ j: () => step(1), k: () => step(-1), escape: close })
  return (
    <Page
      title='换绑申请'
      place='rebindings'
      sub={!!rows?.length && `${statusLabels[status]} ${rows.length}${list.hasNextPage ? '+' : ''} 个`}
      below={<Tabs label='到哪一步' tabs={statusTabs} value={status} onChange={(next) => change({ status: next, open: '' })} />}
      hints={[{ keys: ['J', 'K'], does: '上下', short: true }]}
      panel={
        open && (
          <SidePanel title={askedBy(open)} sub={`${kind(open)} · ${moment(open.at)} 申请`} open onClose={close}>
            <Facts
              facts={[
                ['原来跟', fromName(open)],
                ['想换到', open.toName],
                ...(open.supply ? ([['进货', supplyWord(open)]] as const) : []),
                ...(open.decided
                  ? ([
                      ['结果', statusLabels[open.status]],
                      ['谁定的', `${open.decided.name} · ${moment(open.decided.at)}`],
                      ...(open.decided.reason ? ([['理由', open.decided.reason]] as const) : []),
                    ] as const)
                  : []),
              ]}
            />
            {open.status === 'requested' && may(decideRebinding, session.current()) && (
              <Decide key={open.requestId} one={open} onDone={close} />
            )}
          </SidePanel>
        )
      }
    >
      <DeskTable
        what='换绑申请'
        label='换绑申请'
        list={list}
        columns={columns}
        idOf={({ requestId }) => requestId}
        nameOf={askedBy}
        focus={place.open}
        onFocus={(requestId) => change({ open: requestId })}
        onOpen={({ requestId }) => change({ open: requestId })}
        card={(one) => (
          <Cell
            icon={kind(one) === '门店' ? 'store' : 'user'}
            title={askedBy(one)}
            note={`${fromName(one)} → ${one.toName}`}
            value={moment(one.decided?.at ?? one.at)}
            onTap={() => change({ open: one.requestId })}
          />
        )}
        none={none[status]}
        end={(total) => `共 ${total} 个`}
      />
    </Page>
  )
}
