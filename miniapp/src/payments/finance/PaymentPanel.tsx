import { allocatePayment, refundPayment } from '@shared/payments/api'
import type { Payment, PaymentId } from '@shared/payments/model'
import { useState } from 'react'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { SidePanel } from '../../platform/ui/SidePanel'
import { PaymentBody } from '../PaymentBody'
import { usePayment } from '../usePayment'
import { ByHand } from './ByHand'
import { RefundSheet } from './RefundSheet'

/** One payment, and what finance does with it by hand. */
export function PaymentPanel({ paymentId, onClose }: { paymentId: PaymentId; onClose: () => void }) {
  const payment = usePayment(paymentId)
  const [doing, setDoing] = useState<'refund' | 'byHand'>()
  const me = session.current()
  const { data } = payment
  const gone = data ? left(data) <= 0 : true
  const stop = () => setDoing(undefined)
  return (
    <>
      <SidePanel
        title={data ? `${data.buyerName} ${money(data.amount)}` : '收款'}
        open
        onClose={onClose}
        foot={
          data && (
            <>
              {may(refundPayment, me) && (
                <Button size={48} off={gone && '都退了'} opens='dialog' onTap={() => setDoing('refund')}>
                  退款
                </Button>
              )}
              {may(allocatePayment, me) && (
                <Button size={48} off={gone && '没有可对的'} opens='dialog' onTap={() => setDoing('byHand')}>
                  对到订单
                </Button>
              )}
            </>
          )
        }
      >
        <PaymentBody payment={payment} side='seller' />
        {data && <Cell title='他的往来账' icon='wallet' onTap={() => go(`${pages.account}?buyerId=${data.buyerId}`)} />}
      </SidePanel>
      {data && doing === 'refund' && <RefundSheet payment={data} most={left(data)} onClose={stop} />}
      {data && doing === 'byHand' && <ByHand payment={data} onClose={stop} />}
    </>
  )
}

/** What has not gone back. */
const left = ({ amount, refunded = 0 }: Payment) => amount - refunded
