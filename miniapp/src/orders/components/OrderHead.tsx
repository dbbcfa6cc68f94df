import type { Order } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { money } from '../../platform/formatting/money'
import { amountWords } from '../../platform/goods/goodsWords'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { answer, reasonOf, type Side } from '../answer'
import './orderHead.scss'

/** Where the order stands, in one line; what it is, in the next. */
export const OrderHead = ({ order, side }: { order: Order; side: Side }) => {
  const reason = reasonOf(order)
  const whom = side === 'buyer' ? `向${order.sellerName}订的` : `${order.buyerName}订的`
  return (
    <View className='order-head'>
      <View className='order-head__answer' {...role('heading')}>
        {answer(order, side)}
      </View>
      <Text className='order-head__what'>{`${whom} · ${amountWords(order.goods)} · ${money(order.total)}`}</Text>
      {reason && (
        <View className='order-head__reason'>
          <Note tone='danger' icon='info'>
            原因：{reason}
          </Note>
        </View>
      )}
    </View>
  )
}
