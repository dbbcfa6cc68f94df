import { approveOrder } from '@shared/orders/api'
import { http } from '../platform/http'
import { move } from './moving'

/** The seller takes the order on. */
export const handler = http(approveOrder, ({ input, actor, now }) => move('approve', input, actor, now))
