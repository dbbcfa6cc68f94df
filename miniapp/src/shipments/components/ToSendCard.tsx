import type { OrderSummary } from '@shared/orders/model'
import { waited } from '../../platform/formatting/dates'
import { amountWords, goodsWords } from '../../platform/goods/goodsWords'
import { ListCard } from '../../platform/goods/ListCard'

/** An order to send off, on a phone. */
export const ToSendCard = ({ order, onOpen }: { order: OrderSummary; onOpen: () => void }) => (
  <ListCard
    title={order.buyerName}
    tag={order.shippedAmount ? '没发完' : `等了 ${waited(order.submittedAt)}`}
    tone={order.shippedAmount ? 'warn' : 'brand'}
    goods={goodsWords(order)}
    what={order.number}
    sum={amountWords(order.goods)}
    onOpen={onOpen}
  />
)
