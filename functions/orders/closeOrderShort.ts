import { closeOrderShort } from '@shared/orders/api'
import { http } from '../platform/http'
import { move } from './moving'

/** The seller sends no more of it: what was not shipped goes back, what was is still received and paid. */
export const handler = http(closeOrderShort, ({ input, actor, now }) => move('closeShort', input, actor, now))
