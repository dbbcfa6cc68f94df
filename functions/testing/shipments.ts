import { newId } from '@shared/kernel/id'
import type { Instant } from '@shared/kernel/time'
import type { Order } from '@shared/orders/model'
import type { Claim } from '@shared/shipments/claim'
import type { Shipment } from '@shared/shipments/model'
import { handler as approveOrder } from '../orders/approveOrder'
import { handler as confirmOrderFunds } from '../orders/confirmOrderFunds'
import { handler as submitOrder } from '../orders/submitOrder'
import { handler as decideClaim } from '../shipments/decideClaim'
import { handler as onShipmentSent } from '../shipments/onShipmentSent'
import { handler as receiveShipment } from '../shipments/receiveShipment'
import { handler as shipOrder } from '../shipments/shipOrder'
import { saved } from './goods'
import { type Handler, invoke } from './invoke'
import type { Buyer, Market } from './market'

/** So many pieces of each of the market's goods; 0 leaves it out. */
export const linesOf = ({ skuIds }: Pick<Market, 'skuIds'>, quantities: readonly number[]) =>
  quantities.flatMap((quantity, i) => (quantity > 0 ? [{ skuId: skuIds[i]!, quantity }] : []))

const on = (handler: Handler, pathParameters: Record<string, string>, token: string, body: object = {}, now?: Instant) =>
  invoke(handler, { pathParameters, body, token, ...(now && { now }) })

/** An order that the seller may ship: submitted, approved, its funds confirmed. */
export async function aShippableOrder(market: Market, buyer: Buyer, quantities: readonly number[] = [3], now?: Instant): Promise<Order> {
  const orderId = newId('ord')
  await saved(invoke(submitOrder, { body: { orderId, lines: linesOf(market, quantities) }, token: buyer.token, ...(now && { now }) }))
  await saved(on(approveOrder, { orderId }, market.adminToken, {}, now))
  return saved(on(confirmOrderFunds, { orderId }, market.adminToken, {}, now))
}

/** What shipOrder answers; a refusal is an answer too. */
export const ship = (
  market: Market,
  { orderId }: Pick<Order, 'orderId'>,
  quantities: readonly number[],
  over: object = {},
  now?: Instant,
) => on(shipOrder, { orderId }, market.adminToken, { shipmentId: newId('shp'), lines: linesOf(market, quantities), ...over }, now)

/** Everything that is ordered, sent off. */
export const aShipment = async (market: Market, buyer: Buyer, quantities: readonly number[] = [3], now?: Instant): Promise<Shipment> =>
  saved(ship(market, await aShippableOrder(market, buyer, quantities, now), quantities, {}, now))

/** The consumer of shipment.sent, as the bus calls it. */
export const sentTold = ({ shipmentId }: Pick<Shipment, 'shipmentId'>) =>
  onShipmentSent({ detail: { id: newId('evt'), name: 'shipment.sent', subject: shipmentId, version: 1 } } as unknown as Parameters<
    typeof onShipmentSent
  >[0])

/** What receiveShipment answers; whole unless it is said how many of each line are damaged or missing. */
export const receive = (
  buyer: Buyer,
  { shipmentId, lines }: Pick<Shipment, 'shipmentId' | 'lines'>,
  not: readonly { damaged?: number; missing?: number }[] = [],
  over: object = {},
  now?: Instant,
) => {
  const told = lines.map(({ skuId, quantity }, i) => {
    const { damaged = 0, missing = 0 } = not[i] ?? {}
    return { skuId, received: quantity - damaged - missing, damaged, missing }
  })
  return on(receiveShipment, { shipmentId }, buyer.token, { lines: told, ...over }, now)
}

/** A claim that the seller has not yet decided: one piece broken of the first line. */
export async function aClaim(
  market: Market,
  buyer: Buyer,
  quantities: readonly number[] = [3],
): Promise<{ claimId: Claim['claimId']; shipment: Shipment }> {
  const shipment: Shipment = await saved(receive(buyer, await aShipment(market, buyer, quantities), [{ damaged: 1 }]))
  return { claimId: shipment.claimId!, shipment }
}

export const decide = (market: Market, claimId: string, lines: readonly { skuId: string; accepted: number }[], over: object = {}) =>
  on(decideClaim, { claimId }, market.adminToken, { lines, ...over })
