import { statusLabel } from '@shared/orders/labels'
import type { OrderSummary } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { moment } from '../../platform/formatting/dates'
import { amountWords, goodsWords } from '../../platform/goods/goodsWords'
import { Amount } from '../../platform/ui/Amount'
import { Tag } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import { statusTone } from '../answer'
import './orderCard.scss'

interface OrderCardProps {
  order: OrderSummary
  /** Whose name stands on it: whom one deals with. */
  name: string
  /** What the tag says instead of the state: how long it has waited. */
  tag?: string | undefined
  onOpen: () => void
}

/** An order in a list: with whom, what, how much, and where it stands. */
export const OrderCard = ({ order, name, tag, onOpen }: OrderCardProps) => (
  <Tap className='order-card' onTap={onOpen}>
    <View className='order-card__head'>
      <Text className='order-card__name'>{name}</Text>
      <Tag tone={order.creditHold && order.status === 'submitted' ? 'danger' : statusTone[order.status]}>
        {tag ?? (order.creditHold && order.status === 'submitted' ? '超额度' : statusLabel[order.status])}
      </Tag>
    </View>
    <Text className='order-card__goods'>{goodsWords(order)}</Text>
    <View className='order-card__foot'>
      <Text className='order-card__when'>
        {order.number} · {moment(order.submittedAt)}
      </Text>
      <Text className='order-card__cartons'>{amountWords(order.goods)}</Text>
      <Amount fen={order.total} size={16} />
    </View>
  </Tap>
)
