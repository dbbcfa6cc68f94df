import type { OrderSummary } from '@shared/orders/model'
import type { ShipmentSummary } from '@shared/shipments/model'
import { Text } from '@tarojs/components'
import { moment, waited } from '../../platform/formatting/dates'
import { amountWords, goodsWords } from '../../platform/goods/goodsWords'
import { arrival, carrierWords } from '../../platform/goods/parcel'
import { Amount } from '../../platform/ui/Amount'
import type { Column } from '../../platform/ui/queueProps'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'

/** Orders to send off. */
export const toSendColumns: Column<OrderSummary>[] = [
  {
    key: 'order',
    title: '订单',
    cell: ({ number, submittedAt }) => <Two first={<Text className='num'>{number}</Text>} second={moment(submittedAt)} />,
  },
  { key: 'buyer', title: '客户', cell: ({ buyerName }) => buyerName },
  { key: 'goods', title: '货', cell: goodsWords },
  { key: 'count', title: '数量', right: true, cell: ({ goods }) => <Text className='num'>{amountWords(goods)}</Text> },
  {
    key: 'sent',
    title: '已发',
    right: true,
    spare: true,
    cell: ({ shippedAmount }) => (shippedAmount ? <Amount fen={shippedAmount} size={13} /> : <Text className='dim'>没发过</Text>),
  },
  { key: 'wait', title: '等了', right: true, cell: ({ submittedAt }) => <Text className='num'>{waited(submittedAt)}</Text> },
]

/** Shipments that have left. */
export const sentColumns: Column<ShipmentSummary>[] = [
  {
    key: 'shipment',
    title: '发货单',
    cell: ({ number, sentAt }) => <Two first={<Text className='num'>{number}</Text>} second={moment(sentAt)} />,
  },
  { key: 'buyer', title: '客户', cell: ({ buyerName, orderNumber }) => <Two first={buyerName} second={orderNumber} /> },
  { key: 'goods', title: '货', cell: (shipment) => <Two first={goodsWords(shipment)} second={amountWords(shipment.goods)} /> },
  { key: 'by', title: '谁送', spare: true, cell: carrierWords },
  {
    key: 'arrival',
    title: '几时到',
    cell: (shipment) =>
      shipment.trouble ? (
        <Tag tone='danger' icon='alert'>
          有异常
        </Tag>
      ) : (
        arrival(shipment)
      ),
  },
]
