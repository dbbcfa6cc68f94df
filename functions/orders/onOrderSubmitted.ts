import type { OrderId } from '@shared/orders/model'
import { ancestorsOf } from '../parties/store'
import { on } from '../platform/events'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { cartOf, leaveLines } from './cartStore'
import { leftAfter } from './rules/cart'
import { getOrder } from './store'
import { areaOf, belowOf, showOrder } from './viewStore'

/** Takes what was ordered out of the cart, and shows the order to everyone above the buyer and to the reps of its area. */
export const handler = on('onOrderSubmitted', async ({ subject }) => {
  const held = await getOrder(subject as OrderId)
  if (!held) return
  const { order } = held
  const [buyer, ...above] = await ancestorsOf(order.buyerId)
  if (!buyer) return
  const areas = [2, 4, 6].map((digits) => areaOf(buyer.division.slice(0, digits)))
  const onlookers = [buyer, ...above].map(({ partyId }) => belowOf(partyId))
  await commit(...[...onlookers, ...areas].map((onlooker) => showOrder(onlooker, order)))

  await again('save.conflict', async () => {
    const cart = await cartOf(order.submittedBy)
    const left = leftAfter(cart, order)
    if (left) await commit(leaveLines(order.submittedBy, cart, left))
  })
})
