import type { OrderSummary } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { waited } from '../../platform/formatting/dates'
import { amountWords, goodsWords } from '../../platform/goods/goodsWords'
import { Tag } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import './shipmentCard.scss'

/** An order to send off, on a phone. */
export const ToSendCard = ({ order, onOpen }: { order: OrderSummary; onOpen: () => void }) => (
  <Tap className='shipment-card' onTap={onOpen}>
    <View className='shipment-card__head'>
      <Text className='shipment-card__name'>{order.buyerName}</Text>
      <Tag tone={order.shippedAmount ? 'warn' : 'brand'}>{order.shippedAmount ? '没发完' : `等了 ${waited(order.submittedAt)}`}</Tag>
    </View>
    <Text className='shipment-card__goods'>{goodsWords(order)}</Text>
    <View className='shipment-card__foot'>
      <Text className='shipment-card__what'>{order.number}</Text>
      <Text className='shipment-card__sum'>{amountWords(order.goods)}</Text>
    </View>
  </Tap>
)
