import type { Instant } from '@shared/kernel/time'
import type { Move } from '@shared/orders/model'
import type { HeldShipment } from '@shared/shipments/held'
import type { Shipment } from '@shared/shipments/model'
import { attachFiles } from '../files/attachStore'
import { takeIn } from '../inventory/store'
import { changeOrder, getOrder } from '../orders/store'
import { commit } from '../platform/table'
import { insertClaim } from './claimStore'
import { type AskedReceipt, decideReceipt } from './rules/receipt'
import { receive } from './store'

/** One commit: the shipment, its order, the buyer's stock, the claim and the photos. What moved since it was read is order.moved: read again. */
export async function takeReceipt(sent: HeldShipment, asked: AskedReceipt, by: Move['by'], now: Instant): Promise<Shipment> {
  const { shipment } = sent
  const { sellerId, buyerId } = shipment
  const held = (await getOrder(shipment.orderId))!
  const { receipt, claim, change } = decideReceipt(asked, { sent, held, by, now })
  const stock = sent.lines.map(({ skuId, place, quantity }, i) => ({
    ...{ skuId, place, received: receipt.lines[i]!.received, inbound: sent.inbound ? quantity : 0 },
  }))
  const thing = claim?.claimId ?? shipment.shipmentId
  const photos = await attachFiles(receipt.photoIds ?? [], { ownerId: buyerId, purpose: 'claim', thing, sellerId, buyerId, now })
  await commit(
    receive(sent, receipt, claim?.claimId),
    changeOrder(held, change),
    ...takeIn(buyerId, stock),
    ...(claim ? [insertClaim(claim)] : []),
    ...photos,
  )
  return { ...shipment, status: 'received', receipt, receivedAt: now, ...(claim && { claimId: claim.claimId }) }
}
