import { Refused } from '@shared/kernel/refused'
import { requestReturn } from '@shared/returns/api'
import { attachFiles } from '../files/attachStore'
import { orderInReach, sideOf } from '../orders/reach'
import { changeOrder } from '../orders/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { happened, signed } from './reach'
import { counted, decideRequest, isSameRequest } from './rules/returning'
import { insertReturn, returnOf } from './store'

/** The buyer asks to give back pieces that have come in; they count as in a return from now on. */
export const handler = http(requestReturn, async ({ input, actor, now }) => {
  const { orderId, returnId, photoIds = [] } = input
  try {
    return await again('order.moved', async () => {
      const held = await orderInReach(actor, orderId)
      if (sideOf(held, actor) !== 'buyer') throw new Refused('actor.forbidden')
      const { order, lines: placed } = held
      const asked = decideRequest(input, { order, placed, by: signed(actor), now })
      const { sellerId, buyerId, lines, requested } = asked
      const more = new Map(lines.map(({ skuId, quantity }) => [skuId as string, quantity]))
      const change = { lines: counted(placed, more, new Map()), steps: [happened(held, asked, 'returnRequested', requested)] }
      const photos = await attachFiles(photoIds, { ownerId: buyerId, purpose: 'return', now, thing: returnId, sellerId, buyerId })
      await commit(insertReturn(asked), changeOrder(held, change), ...photos)
      return asked
    })
  } catch (error) {
    const earlier = error instanceof Refused && (await returnOf(returnId))?.found
    if (!earlier) throw error
    if (earlier.buyerId !== actor.party.partyId) throw new Refused('actor.forbidden')
    if (!isSameRequest(earlier, input, orderId)) throw new Refused('return.duplicate')
    return earlier
  }
})
