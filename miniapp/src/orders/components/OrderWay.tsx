import type { Order } from '@shared/orders/model'
import type { StaffId } from '@shared/parties/staff'
import { moment } from '../../platform/formatting/dates'
import { Card } from '../../platform/ui/Card'
import { Timeline } from '../../platform/ui/Timeline'
import { happenings } from '../happenings'

/** The order's way, like a parcel's. */
export const OrderWay = ({ order, me }: { order: Order; me: StaffId | undefined }) => (
  <Card title='走到哪了'>
    <Timeline
      label='订单经过'
      items={happenings(order, me).map(({ at, documentId: _, ...step }) => ({ ...step, ...(at && { when: moment(at) }) }))}
    />
  </Card>
)
