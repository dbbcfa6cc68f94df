import type { Fen } from '@shared/kernel/money'
import { redirectTo } from '@tarojs/taro'
import { money } from '../../platform/formatting/money'
import { pages } from '../../platform/pages'
import { Button } from '../../platform/ui/Button'
import { toasts } from '../../platform/ui/toasts'
import type { Outcome, useWechat } from './useWechat'

const said: Record<Exclude<Outcome, 'notHere'>, (amount: string) => string> = {
  arrived: (amount) => `付好了 ${amount}，已经入账`,
  onItsWay: (amount) => `付好了 ${amount}，微信一会儿就告诉我们`,
  givenUp: () => '没付，随时可以再付',
}

/** The payer's tap, and what came of it. */
export function PayInWechat({ amount, wechat }: { amount: Fen | undefined; wechat: ReturnType<typeof useWechat> }) {
  const pay = () => {
    if (!amount) return
    wechat.mutate(amount, {
      onSuccess: (outcome) => {
        if (outcome === 'notHere') return
        toasts.show(said[outcome](money(amount)), { tone: outcome === 'givenUp' ? 'plain' : 'success' })
        if (outcome !== 'givenUp') void redirectTo({ url: `${pages.myPayments}?tab=payments` })
      },
    })
  }
  return (
    <Button kind='primary' size={48} wide busy={wechat.isPending} off={!amount && '先填金额'} onTap={pay}>
      {amount ? `微信支付 ${money(amount)}` : '微信支付'}
    </Button>
  )
}
