import { newId } from '@shared/kernel/id'
import type { Fen } from '@shared/kernel/money'
import type { Payment } from '@shared/payments/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { typedYuan } from '../../platform/desk/problems'
import { money, typedMoney } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Sheet } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { useRefund } from './useFinance'

interface RefundSheetProps {
  payment: Payment
  most: Fen
  onClose: () => void
}

/** Money goes back: WeChat's by itself, any other was sent by hand and is written down here. */
export function RefundSheet({ payment: { paymentId, method, open, buyerName }, most, onClose }: RefundSheetProps) {
  const [refundId] = useState(() => newId('rfd'))
  const [typed, setTyped] = useState(typedYuan(open > 0 ? open : most))
  const [reason, setReason] = useState('')
  const refund = useRefund()
  const amount = typedMoney(typed)
  const missing = !amount ? '先填金额' : amount > most ? `最多退 ${money(most)}` : !reason.trim() && '先写原因'
  const send = () =>
    refund.mutate(
      { paymentId, refundId, amount: amount!, reason: reason.trim() },
      {
        onSuccess: () => {
          toasts.show(method === 'wechatPay' ? `${money(amount!)} 在退的路上` : `记下了，退给${buyerName} ${money(amount!)}`, {
            tone: 'success',
          })
          onClose()
        },
      },
    )
  const back = amount !== undefined && amount > open ? amount - open : 0
  return (
    <Sheet
      title={`退款给${buyerName}`}
      sub={method === 'wechatPay' ? '原路退回对方的微信' : '先线下转给对方，再在这里记'}
      open
      onClose={onClose}
      foot={
        <Button kind='danger' size={48} wide busy={refund.isPending} off={missing} onTap={send}>
          {amount ? `退 ${money(amount)}` : '退款'}
        </Button>
      }
    >
      <View className='finance__form'>
        <Field label='退多少' type='decimal' unit='元' initial={typed} onText={setTyped} />
        {back > 0 && <Note tone='warn' icon='alert'>{`其中 ${money(back)} 已经抵了货款，退掉后客户又欠这些`}</Note>}
        <Field label='原因' lines={2} longest={200} placeholder='客户会看到' onText={setReason} />
        {refund.error && (
          <Note tone='danger' icon='alert' alert>
            {words(refund.error)}
          </Note>
        )}
      </View>
    </Sheet>
  )
}
