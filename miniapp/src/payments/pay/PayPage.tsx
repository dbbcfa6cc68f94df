import type { AccountShown } from '@shared/credit/model'
import type { Order, OrderId } from '@shared/orders/model'
import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { todayIs } from '../../platform/credit/entryWords'
import { typedMoney } from '../../platform/formatting/money'
import { Page } from '../../platform/shell/Page'
import { Card } from '../../platform/ui/Card'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { CardBones } from '../../platform/ui/Skeletons'
import { Tabs } from '../../platform/ui/Tabs'
import { words } from '../../platform/ui/words'
import { AmountToPay } from './AmountToPay'
import { ByTransfer, type Slip } from './ByTransfer'
import { PayInWechat } from './PayInWechat'
import { SendSlip } from './SendSlip'
import { useOwed, useVoucher } from './usePaying'
import { useWechat } from './useWechat'
import './pay.scss'

/** 付款 */
export function PayPage() {
  const { params } = useRouter()
  const orderId = (params.orderId || undefined) as OrderId | undefined
  const owed = useOwed(orderId)
  const { order, account, error, refetch } = owed
  useRefresh(refetch)
  if (account && (!orderId || order)) return <Paying account={account} order={order} said={params.amount} error={error} />
  return (
    <Page title='付款' place='myPayments' under narrow>
      {error ? <Problem what='要付的钱' error={error} onRetry={() => void refetch()} /> : <CardBones />}
    </Page>
  )
}

const ways = [
  { value: 'transfer' as const, label: '银行转账' },
  { value: 'wechat' as const, label: '微信支付' },
]

interface PayingProps {
  account: AccountShown
  order: Order | undefined
  /** In yuan, as an earlier slip said. */
  said: string | undefined
  error: Error | null
}

/** How much, and by which way. */
function Paying({ account, order, said, error }: PayingProps) {
  const [way, setWay] = useState<'transfer' | 'wechat'>('transfer')
  const [typed, setTyped] = useState('')
  const [slip, setSlip] = useState<Slip>({ paidOn: todayIs(), fileIds: [], waiting: false })
  const voucher = useVoucher()
  const wechat = useWechat(order?.orderId)
  const amount = typedMoney(typed) || undefined
  const problem = way === 'transfer' ? voucher.error : wechat.error
  return (
    <Page
      title='付款'
      sub={order && `${order.sellerName} · ${order.number}`}
      place='myPayments'
      under
      narrow
      bottom={
        way === 'transfer' ? (
          <SendSlip amount={amount} order={order} account={account} slip={slip} voucher={voucher} />
        ) : (
          <PayInWechat amount={amount} wechat={wechat} />
        )
      }
    >
      {error && <Note tone='warn'>{words(error)}。下面是上次取到的</Note>}
      <AmountToPay account={account} order={order} said={said} onText={setTyped} />
      <Card title='怎么付'>
        <Tabs kind='segment' label='怎么付' tabs={ways} value={way} onChange={setWay} />
        {way === 'transfer' && <ByTransfer slip={slip} onChange={(some) => setSlip((last) => ({ ...last, ...some }))} />}
        {way === 'wechat' && <Text className='hint pay__hint'>点下面的按钮，在微信里付。付好马上入账，不用拍凭证</Text>}
        {wechat.data === 'notHere' && way === 'wechat' && (
          <Note tone='warn' icon='info' alert>
            这里不是微信。请在微信小程序里打开这一页来付，或者用银行转账
          </Note>
        )}
        {problem && (
          <Note tone='danger' icon='alert' alert>
            {words(problem)}
          </Note>
        )}
      </Card>
    </Page>
  )
}
