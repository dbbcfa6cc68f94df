import type { Order } from '@shared/orders/model'
import { moment } from '../../platform/formatting/dates'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { maySee } from '../../platform/shell/places'
import { Card } from '../../platform/ui/Card'
import { Cell, Facts } from '../../platform/ui/Cell'

/** What is written on the order's paper. */
export const OrderFacts = ({ order }: { order: Order }) => {
  const by = order.timeline[0]?.by?.name
  const person = session.current()
  const wasSent = order.lines.some(({ shipped = 0 }) => shipped > 0)
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
      {person && wasSent && maySee('batches', person) && (
        <Cell
          icon='download'
          title='导出追溯记录'
          note='每个码从发出到签收，给超市、监管看'
          onTap={() => go(`${pages.batches}?open=epcis&order=${order.orderId}&number=${order.number}`)}
        />
      )}
    </Card>
  )
}
