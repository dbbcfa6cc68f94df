import { newId } from '@shared/kernel/id'
import type { Order } from '@shared/orders/model'
import type { Return } from '@shared/returns/model'
import { entriesAfter } from '../credit/ledgerStore'
import { stockFrom } from '../inventory/store'
import { getOrder } from '../orders/store'
import { handler as decideReturn } from '../returns/decideReturn'
import { handler as receiveReturn } from '../returns/receiveReturn'
import { handler as requestReturn } from '../returns/requestReturn'
import { saved } from './goods'
import { invoke } from './invoke'
import { aBuyerOf, aMarket, type Buyer } from './market'
import { aReceivedOrder } from './received'
import { aStaff, signedIn } from './world'

/** So many pieces of a good of the market, which is named by its place in it. */
type Pieces = readonly [good: number, pieces: number]
export type ReturnsDesk = Awaited<ReturnType<typeof aReturnsDesk>>

/** A market of two goods, its desk and its warehouse, and buyers who give back. */
export async function aReturnsDesk() {
  const market = await aMarket({ products: 2, stock: 10_000 })
  const warehouse = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['warehouse'] }), market.hq)
  const sku = (good: number) => market.skuIds[good]!
  const request = (buyer: Buyer, order: Order, asked: readonly Pieces[], returnId = newId('ret')) => {
    const lines = asked.map(([good, quantity]) => ({ skuId: sku(good), quantity, reason: '破损' }))
    return invoke(requestReturn, { token: buyer.token, body: { returnId, orderId: order.orderId, lines } })
  }
  const decide = (returnId: string, passed: readonly Pieces[], token = market.adminToken) => {
    const lines = passed.map(([good, accepted]) => ({ skuId: sku(good), accepted }))
    return invoke(decideReturn, { token, pathParameters: { returnId }, body: { lines } })
  }
  const receive = (returnId: string, came?: readonly Pieces[], token = warehouse) => {
    const lines = came?.map(([good, received]) => ({ skuId: sku(good), received }))
    return invoke(receiveReturn, { token, pathParameters: { returnId }, body: { ...(lines && { lines }) } })
  }
  const sellable = async (partyId: string) => {
    const rows = new Map((await stockFrom(partyId, undefined, 1000)).map((row) => [row.skuId as string, row.sellable]))
    return market.skuIds.map((skuId) => rows.get(skuId) ?? 0)
  }
  /** Of each line, the pieces in returns and those paid back. */
  const linesOf = async ({ orderId }: Order) =>
    (await getOrder(orderId))!.lines.map(({ returned = 0, credited = 0 }) => [returned, credited])
  const entriesOf = async ({ party }: Buyer) => (await entriesAfter(market.hq.partyId, party.partyId, undefined)).map(({ entry }) => entry)
  /** 24 of the first at 9 yuan, 5 of the second at 10 yuan; all have come in. */
  const bought = async () => {
    const buyer = await aBuyerOf(market)
    return { buyer, order: await aReceivedOrder(market, buyer, [24, 5]) }
  }
  const fourAndTwo: readonly Pieces[] = [
    [0, 4],
    [1, 2],
  ]
  const requested = async (asked: readonly Pieces[] = fourAndTwo) => {
    const { buyer, order } = await bought()
    const { returnId } = await saved<Return>(request(buyer, order, asked))
    return { buyer, order, returnId }
  }
  return { market, warehouse, sku, request, decide, receive, sellable, linesOf, entriesOf, bought, requested }
}
