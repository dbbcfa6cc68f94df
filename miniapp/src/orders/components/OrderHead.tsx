import type { Order } from '@shared/orders/model'
import type { ShipmentSummary } from '@shared/shipments/model'
import { Text, View } from '@tarojs/components'
import { money } from '../../platform/formatting/money'
import { amountWords } from '../../platform/goods/goodsWords'
import { LoadBar } from '../../platform/goods/LoadBar'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { answer, reasonOf, type Side } from '../answer'
import { comes, progressOf, restWords } from '../parcels'
import './orderHead.scss'

interface OrderHeadProps {
  order: Order
  side: Side
  shipments: readonly ShipmentSummary[]
}

/** Where the order stands, in one line; what it is, in the next; how much of it has come. */
export const OrderHead = ({ order, side, shipments }: OrderHeadProps) => {
  const reason = reasonOf(order)
  const whom = side === 'buyer' ? `向${order.sellerName}订的` : `${order.buyerName}订的`
  const parts = shipments.length > 1 ? `分 ${shipments.length} 次发` : undefined
  return (
    <View className='order-head'>
      <View className='order-head__answer' {...role('heading')}>
        {comes(shipments) ?? restWords(order, shipments) ?? answer(order, side)}
      </View>
      <Text className='order-head__what'>{[whom, amountWords(order.goods), parts ?? money(order.total)].filter(Boolean).join(' · ')}</Text>
      {shipments.length > 0 && (
        <LoadBar progress={progressOf(order, shipments)} short={order.status === 'closedShort' || order.status === 'settled'} />
      )}
      {reason && (
        <View className='order-head__reason'>
          <Note tone={order.status === 'closedShort' ? 'plain' : 'danger'} icon='info'>
            原因：{reason}
          </Note>
        </View>
      )}
    </View>
  )
}
