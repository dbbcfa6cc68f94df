import { getCart } from '@shared/orders/api'
import { http } from '../platform/http'
import { cartOf } from './cartStore'

/** A person's cart, the same on every phone. */
export const handler = http(getCart, async ({ actor }) => {
  const { lines, version } = await cartOf(actor.staff.staffId)
  return { lines, version }
})
