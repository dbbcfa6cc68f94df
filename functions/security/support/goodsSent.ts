import { newId } from '@shared/kernel/id'

/** What one of the cast bought, in three states: ready to ship; on its way; and come with a piece missing. */
export interface GoodsSent {
  orderId: string
  shipmentId: string
  claimId: string
}

type Done = (by: string, name: string, input: object) => Promise<Record<string, string>>

export async function goodsSent(
  done: Done,
  { buyer, seller, skuId }: { buyer: string; seller: string; skuId: string },
): Promise<GoodsSent> {
  const ordered = async (quantity: number) => {
    const orderId = newId('ord')
    await done(buyer, 'submitOrder', { orderId, lines: [{ skuId, quantity }] })
    await done(seller, 'approveOrder', { orderId })
    await done(seller, 'confirmOrderFunds', { orderId })
    return orderId
  }
  const half = await ordered(2)
  const piece = async () => {
    const shipmentId = newId('shp')
    await done(seller, 'shipOrder', { orderId: half, shipmentId, lines: [{ skuId, quantity: 1 }] })
    return shipmentId
  }
  const claimed = await piece()
  const { claimId } = await done(buyer, 'receiveShipment', { shipmentId: claimed, lines: [{ skuId, received: 0, missing: 1 }] })
  return { orderId: await ordered(3), shipmentId: await piece(), claimId: claimId! }
}
