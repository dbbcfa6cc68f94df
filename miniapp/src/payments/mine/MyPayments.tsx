import { listPayments } from '@shared/payments/api'
import type { PaymentId } from '@shared/payments/model'
import { useState } from 'react'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'
import { money } from '../../platform/formatting/money'
import { Amount } from '../../platform/ui/Amount'
import { Cell } from '../../platform/ui/Cell'
import { Sheet } from '../../platform/ui/Sheet'
import { methodLabel } from '../labels'
import { PaymentBody } from '../PaymentBody'
import { usePayment } from '../usePayment'
import { List } from './List'

/** What has come in of what one paid, and which goods it paid. */
export function MyPayments() {
  const [open, setOpen] = useState<PaymentId>()
  const list = usePages(['payments', 'list', 'buyer'], (after) => call(listPayments, { as: 'buyer', after }))
  return (
    <>
      <List
        what='付款记录'
        list={list}
        idOf={({ paymentId }) => paymentId}
        none={{ art: 'done', title: '还没有入账的付款', text: '对方核过凭证，或微信付好，就在这里' }}
        row={(payment) => (
          <Cell
            title={<Amount fen={payment.amount} size={16} />}
            note={`${payment.receivedOn.slice(5)} ${methodLabel[payment.method]} · ${payment.sellerName}`}
            value={payment.open > 0 ? `没用掉 ${money(payment.open)}` : '用掉了'}
            onTap={() => setOpen(payment.paymentId)}
          />
        )}
      />
      {open && <PaymentSheet paymentId={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

const PaymentSheet = ({ paymentId, onClose }: { paymentId: PaymentId; onClose: () => void }) => {
  const payment = usePayment(paymentId)
  return (
    <Sheet title={payment.data ? `付了 ${money(payment.data.amount)}` : '付款'} open onClose={onClose}>
      <PaymentBody payment={payment} side='buyer' />
    </Sheet>
  )
}
