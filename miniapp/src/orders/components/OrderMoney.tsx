import { getAccount } from '@shared/credit/api'
import { shanghaiDate } from '@shared/kernel/time'
import type { Order } from '@shared/orders/model'
import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { call } from '../../platform/call'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { dayWords } from '../../platform/goods/parcel'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Card } from '../../platform/ui/Card'
import { Facts } from '../../platform/ui/Cell'
import type { Side } from '../answer'
import './orderMoney.scss'

/** What the order costs, what of it is paid, and by when the rest is due. */
export const OrderMoney = ({ order, side }: { order: Order; side: Side }) => {
  const { total, shippedAmount = 0, paid = 0, sellerId, buyerId } = order
  const owed = shippedAmount - paid
  const { data: account } = useQuery({
    queryKey: ['account', sellerId, buyerId],
    queryFn: () => call(getAccount, { sellerId, buyerId }),
    enabled: owed > 0 && !!side && may(getAccount, session.current()),
  })
  const due = account?.open.find(({ orderId }) => orderId === order.orderId)?.dueOn
  const late = due !== undefined && due < shanghaiDate(new Date().toISOString())
  if (shippedAmount === 0 && paid === 0) return null
  const by = due && (late ? `，${dayWords(due)} 就该付，逾期了` : `，${dayWords(due)} 前付`)
  const open = owed > 0 ? <Text className={late ? 'order-money__late' : ''}>{`${money(owed)}${by ?? ''}`}</Text> : '没有，付清了'
  return (
    <Card title='货款' {...(side === 'buyer' && { more: { label: '看往来', onTap: () => go(pages.myCredit) } })}>
      <Facts
        facts={[
          ...(shippedAmount === total ? [] : [['订单', money(total)] as const]),
          ['应付', `${money(shippedAmount)}${shippedAmount === total ? '' : '（已发货的）'}`],
          ['已付', money(paid)],
          ['未付', open],
        ]}
      />
    </Card>
  )
}
