import type { AccountShown } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import type { Order } from '@shared/orders/model'
import { redirectTo } from '@tarojs/taro'
import { money } from '../../platform/formatting/money'
import { pages } from '../../platform/pages'
import { Button } from '../../platform/ui/Button'
import { toasts } from '../../platform/ui/toasts'
import type { Slip } from './ByTransfer'
import type { useVoucher } from './usePaying'

interface SendSlipProps {
  amount: Fen | undefined
  order: Order | undefined
  account: AccountShown
  slip: Slip
  voucher: ReturnType<typeof useVoucher>
}

/** Tells the seller's finance that the money is on its way. */
export function SendSlip({ amount, order, account, slip: { paidOn, fileIds, waiting }, voucher }: SendSlipProps) {
  const fileId = fileIds[0]
  const missing = !amount ? '先填金额' : waiting ? '等凭证传好' : !fileId && '先拍转账凭证'
  const send = () => {
    if (!amount || !fileId) return
    voucher.mutate(
      { amount, fileId, paidOn, sellerId: account.sellerId, ...(order && { orderId: order.orderId }) },
      {
        onSuccess: () => {
          toasts.show(`${money(amount)} 的凭证发过去了，对方核好就入账`, { tone: 'success' })
          void redirectTo({ url: pages.myPayments })
        },
      },
    )
  }
  return (
    <Button kind='primary' size={48} wide busy={voucher.isPending} off={missing} onTap={send}>
      {amount ? `转了 ${money(amount)}，发给对方核` : '发给对方核'}
    </Button>
  )
}
