import { AdjustmentStatus, type LedgerAdjustment } from '@shared/credit/adjustment'
import { listAdjustments, requestAdjustment } from '@shared/credit/api'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { usePages } from '../../platform/desk/usePages'
import { moment } from '../../platform/formatting/dates'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { Chips } from '../../platform/ui/Choices'
import type { Column } from '../../platform/ui/queueProps'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { AdjustmentPanel } from './AdjustmentPanel'
import { AdjustmentSheet } from './AdjustmentSheet'
import { Frame, type Place } from './Frame'

const label: Record<z.infer<typeof AdjustmentStatus>, string> = { requested: '等复核', posted: '记了账', refused: '没同意' }
const states = AdjustmentStatus.options.map((value) => ({ value, label: label[value] }))

const columns: Column<LedgerAdjustment>[] = [
  { key: 'buyer', title: '客户', cell: ({ buyerName, reason }) => <Two first={buyerName} second={reason} /> },
  { key: 'amount', title: '欠款变动', right: true, cell: ({ amount }) => <Amount fen={amount} size={13} /> },
  { key: 'why', title: '因为', spare: true, cell: ({ dispute }) => (dispute ? '对账异议' : '手工') },
  { key: 'by', title: '谁申请的', cell: ({ requestedBy, requestedAt }) => <Two first={requestedBy.name} second={moment(requestedAt)} /> },
  { key: 'decided', title: '谁复核的', spare: true, cell: ({ decidedBy }) => decidedBy?.name ?? '' },
]

/** Changes of what is owed: one asks, another decides. */
export function Adjustments({ place }: { place: Place }) {
  const desk = useDesk()
  const [status, setStatus] = useState<LedgerAdjustment['status']>('requested')
  const [focus, setFocus] = useState(place.open)
  const list = usePages(['credit', 'adjustments', status], (after) => call(listAdjustments, { status, after }))
  const mayAsk = may(requestAdjustment, session.current())
  const open = (id: string) => place.change({ open: id })
  const close = () => open('')
  const adjustment = list.rows?.find(({ adjustmentId }) => adjustmentId === place.open)
  useKeys({ escape: close, n: mayAsk ? () => open('new') : undefined })
  const ask = (
    <Button
      kind='primary'
      size={desk ? 32 : 48}
      wide={!desk}
      icon='plus'
      opens='dialog'
      {...(desk && { keys: 'N' })}
      onTap={() => open('new')}
    >
      申请调账
    </Button>
  )
  return (
    <Frame
      at={place}
      sub={list.rows && `${list.rows.length}${list.hasNextPage ? '+' : ''} 笔${label[status]}`}
      tools={mayAsk && ask}
      bottom={!desk && mayAsk && ask}
      panel={
        place.open === 'new' && mayAsk ? (
          <AdjustmentSheet onClose={close} />
        ) : (
          adjustment && <AdjustmentPanel key={adjustment.adjustmentId} adjustment={adjustment} onClose={close} />
        )
      }
    >
      <View className='desk-chips'>
        <Chips label='到哪一步了' oneLine options={states} value={status} onChange={setStatus} />
      </View>
      <DeskTable
        what='调账'
        label='欠款的调整'
        list={list}
        columns={columns}
        idOf={({ adjustmentId }) => adjustmentId}
        nameOf={({ buyerName }) => buyerName}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ adjustmentId }) => open(adjustmentId)}
        card={(one) => (
          <Cell
            title={one.buyerName}
            note={`${one.reason} · ${one.requestedBy.name}`}
            value={<Amount fen={one.amount} size={16} />}
            onTap={() => open(one.adjustmentId)}
          />
        )}
        none={{
          art: 'done',
          title: status === 'requested' ? '没有等复核的' : '没有这样的调账',
          text: '一个人申请，另一个人复核，才会记账',
        }}
        end={(count) => `共 ${count} 笔`}
      />
    </Frame>
  )
}
