import { confirmOrderFunds } from '@shared/orders/api'
import { http } from '../platform/http'
import { move } from './moving'

/** The seller has the money, or the credit that covers it: the order may be shipped. */
export const handler = http(confirmOrderFunds, ({ input, actor, now }) => move('confirmFunds', input, actor, now))
