import { listPayments, recordPayment } from '@shared/payments/api'
import type { PaymentId, PaymentSummary } from '@shared/payments/model'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { ExportButton } from '../../platform/desk/ExportButton'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { usePages } from '../../platform/desk/usePages'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { methodLabel } from '../labels'
import { Frame, type Place } from './Frame'
import { PaymentPanel } from './PaymentPanel'
import { RecordSheet } from './RecordSheet'

const rest = ({ open }: PaymentSummary) => (open > 0 ? <Amount fen={open} size={13} tone='citrus' /> : <Text className='dim'>用掉了</Text>)

const columns: Column<PaymentSummary>[] = [
  { key: 'buyer', title: '客户', cell: ({ buyerName, reference }) => <Two first={buyerName} second={reference} /> },
  { key: 'amount', title: '金额', right: true, cell: ({ amount }) => <Amount fen={amount} size={13} /> },
  { key: 'open', title: '还没用掉', right: true, cell: rest },
  {
    key: 'back',
    title: '退过',
    right: true,
    spare: true,
    cell: ({ refunded }) => (refunded ? <Amount fen={refunded} size={13} light /> : ''),
  },
  { key: 'how', title: '怎么付的', cell: ({ method }) => methodLabel[method] },
  { key: 'on', title: '哪天到的', cell: ({ receivedOn }) => receivedOn },
]
const exported: ExportColumn<PaymentSummary>[] = [
  { title: '客户', value: ({ buyerName }) => buyerName },
  { title: '金额（元）', kind: 'money', value: ({ amount }) => amount },
  { title: '还没用掉（元）', kind: 'money', value: ({ open }) => open },
  { title: '退过（元）', kind: 'money', value: ({ refunded }) => refunded ?? 0 },
  { title: '怎么付的', value: ({ method }) => methodLabel[method] },
  { title: '流水号', value: ({ reference }) => reference },
  { title: '哪天到的', value: ({ receivedOn }) => receivedOn },
]

/** Money that came, and what it paid. */
export function Payments({ place }: { place: Place }) {
  const desk = useDesk()
  const [focus, setFocus] = useState(place.open)
  const read = (after: string | undefined) => call(listPayments, { as: 'seller', after })
  const list = usePages(['payments', 'list', 'seller'], read)
  const mayRecord = may(recordPayment, session.current())
  const close = () => place.change({ open: '' })
  const begin = () => place.change({ open: 'record' })
  useKeys({ escape: close, n: mayRecord ? begin : undefined })
  const record = (
    <Button kind='primary' size={desk ? 32 : 48} wide={!desk} icon='plus' opens='dialog' {...(desk && { keys: 'N' })} onTap={begin}>
      登记收款
    </Button>
  )
  const recording = /^record(?:-(.+))?$/.exec(place.open)
  return (
    <Frame
      at={place}
      sub={list.rows && `${list.rows.length}${list.hasNextPage ? '+' : ''} 笔`}
      tools={
        <>
          <ExportButton name='收款' columns={exported} page={read} />
          {mayRecord && record}
        </>
      }
      bottom={!desk && mayRecord && record}
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: '打开', short: true },
        { keys: ['N'], does: '登记收款', short: true },
      ]}
      panel={
        recording && mayRecord ? (
          <RecordSheet buyerId={recording[1]} onClose={close} />
        ) : (
          place.open.startsWith('pay_') && <PaymentPanel key={place.open} paymentId={place.open as PaymentId} onClose={close} />
        )
      }
    >
      <DeskTable
        what='收款'
        label='收到的钱'
        list={list}
        columns={columns}
        idOf={({ paymentId }) => paymentId}
        nameOf={({ buyerName }) => buyerName}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ paymentId }) => place.change({ open: paymentId })}
        card={(one) => (
          <Cell
            title={one.buyerName}
            note={`${one.receivedOn.slice(5)} ${methodLabel[one.method]}${one.open > 0 ? ' · 还有没用掉的' : ''}`}
            value={<Amount fen={one.amount} size={16} />}
            onTap={() => place.change({ open: one.paymentId })}
          />
        )}
        none={{ title: '还没有收款', text: '核过凭证、登记过收款，就在这里' }}
        end={(count) => `共 ${count} 笔`}
      />
    </Frame>
  )
}
