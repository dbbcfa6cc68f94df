import { cancelOrder } from '@shared/orders/api'
import { http } from '../platform/http'
import { move } from './moving'

/** The buyer until the order is approved, the seller until money or goods have moved; stock and credit go back. */
export const handler = http(cancelOrder, ({ input, actor, now }) => move('cancel', input, actor, now))
