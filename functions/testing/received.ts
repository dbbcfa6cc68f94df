import type { Order } from '@shared/orders/model'
import type { Shipment } from '@shared/shipments/model'
import { getOrder } from '../orders/store'
import { saved } from './goods'
import type { Buyer, Market } from './market'
import { aShippableOrder, receive, ship } from './shipments'

/** An order of these pieces of each of the market's goods, of which so many, all unless said, were shipped and have come in whole. */
export async function aReceivedOrder(
  market: Market,
  buyer: Buyer,
  quantities: readonly number[],
  received: readonly number[] = quantities,
): Promise<Order> {
  const { orderId } = await aShippableOrder(market, buyer, quantities)
  await saved(receive(buyer, await saved<Shipment>(ship(market, { orderId }, received))))
  return (await getOrder(orderId))!.order
}
