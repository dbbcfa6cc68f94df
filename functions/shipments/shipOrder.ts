import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { shipOrder } from '@shared/shipments/api'
import { post } from '../credit/ledgerStore'
import { shipOut } from '../inventory/store'
import { changeOrder } from '../orders/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { byOf, shippingFacts } from './facts'
import { decideShipment, isRetry } from './rules/shipping'
import { insertShipment, shipmentOf } from './store'

/** Goods leave: the order, the seller's stock, the debit and the shipment are written together or not at all. */
export const handler = http(shipOrder, async ({ input, actor, now }) => {
  const entryId = newId('led')
  const ship = async () => {
    const { held, account, buyer, seller } = await shippingFacts(actor, input.orderId)
    const facts = { held, credit: account.credit, buyer, seller, by: byOf(actor), entryId, now }
    const { shipping, change, posting, receivesOn } = decideShipment(input, facts)
    const stock = shipOut(seller.partyId, shipping.lines)
    const debit = post(account, posting, now).writes
    await commit(changeOrder(held, change), ...insertShipment(shipping, receivesOn), ...stock, ...debit)
    return shipping.shipment
  }
  try {
    return await again('order.moved', () => again('ledger.moved', ship))
  } catch (error) {
    const earlier = error instanceof Refused && (await shipmentOf(input.shipmentId))?.shipment
    if (!earlier) throw error
    if (earlier.sellerId !== actor.party.partyId) throw new Refused('actor.forbidden')
    if (!isRetry(earlier, input)) throw new Refused('shipment.duplicate')
    return earlier
  }
})
