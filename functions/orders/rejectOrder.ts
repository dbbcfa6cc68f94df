import { rejectOrder } from '@shared/orders/api'
import { http } from '../platform/http'
import { move } from './moving'

/** The seller declines, with the reason; stock and credit go back. */
export const handler = http(rejectOrder, ({ input, actor, now }) => move('reject', input, actor, now))
