import { getOrder } from '@shared/orders/api'
import { http } from '../platform/http'
import { orderInReach, shownTo } from './reach'

/** One order with its lines and its timeline. */
export const handler = http(getOrder, async ({ input: { orderId }, actor }) => shownTo(actor, (await orderInReach(actor, orderId)).order))
