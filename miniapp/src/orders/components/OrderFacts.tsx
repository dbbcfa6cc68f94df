import type { Order } from '@shared/orders/model'
import { moment } from '../../platform/formatting/dates'
import { Card } from '../../platform/ui/Card'
import { Facts } from '../../platform/ui/Cell'

/** What is written on the order's paper. */
export const OrderFacts = ({ order }: { order: Order }) => {
  const by = order.timeline[0]?.by?.name
  return (
    <Card title='单据'>
      <Facts
        facts={[
          ['单号', order.number],
          ['买方', order.buyerName],
          ['卖方', order.sellerName],
          ['下单', `${moment(order.submittedAt)}${by ? ` · ${by}` : ''}`],
          ...(order.poNumber ? [['外部单号', order.poNumber] as const] : []),
          ...(order.note ? [['备注', order.note] as const] : []),
        ]}
      />
    </Card>
  )
}
