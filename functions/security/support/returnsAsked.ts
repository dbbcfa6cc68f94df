import { newId } from '@shared/kernel/id'

type Done = (by: string, name: string, input: object) => Promise<unknown>

/** A return that the seller has not yet decided, of pieces that have come in. Answers its id. */
export async function returnAsked(done: Done, { buyer, seller, skuId }: { buyer: string; seller: string; skuId: string }): Promise<string> {
  const [orderId, shipmentId, returnId] = [newId('ord'), newId('shp'), newId('ret')]
  const lines = [{ skuId, quantity: 2 }]
  await done(buyer, 'submitOrder', { orderId, lines })
  await done(seller, 'approveOrder', { orderId })
  await done(seller, 'confirmOrderFunds', { orderId })
  await done(seller, 'shipOrder', { orderId, shipmentId, lines })
  await done(buyer, 'receiveShipment', { shipmentId, lines: [{ skuId, received: 2 }] })
  await done(buyer, 'requestReturn', { returnId, orderId, lines: [{ skuId, quantity: 1, reason: '临期' }] })
  return returnId
}
