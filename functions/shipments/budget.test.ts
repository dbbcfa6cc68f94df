import { expect, it } from '@jest/globals'
import { aBuyerOf, aMarket } from '../testing/market'
import { metered } from '../testing/meter'
import { aShippableOrder, decide, receive, sentTold, ship } from '../testing/shipments'

it('shipping, receiving and making good ten lines stay within their budgets of request units', async () => {
  const market = await aMarket({ products: 10 })
  const buyer = await aBuyerOf(market)
  const quantities = market.skuIds.map(() => 2)
  const order = await aShippableOrder(market, buyer, quantities)
  // An order of 4 KB, ten rows of stock, the credit line, the ledger's entry and its open item, the shipment of 2 KB and when it is due.
  const shipped = await metered(() => ship(market, order, quantities))
  const orderIndexes = 4
  expect([shipped.result.status, shipped.wru <= 2 * (4 + 10 + 1 + 2 + 2 + 1) + 2 * (orderIndexes + 2 + 1)]).toEqual([200, true])

  const shipment = shipped.result.body
  const told = await metered(() => sentTold(shipment))
  expect(told.wru).toBeLessThanOrEqual(2 * (10 + 2) + 2 * 2)

  // The order, ten rows of stock, the shipment of 3 KB and the claim; the shipment leaves its places in two indexes for others.
  const received = await metered(() => receive(buyer, shipment, [{ damaged: 1 }]))
  expect([received.result.status, received.wru <= 2 * (4 + 10 + 3 + 1) + 2 * (orderIndexes + 4 + 2)]).toEqual([200, true])

  const decided = await metered(() => decide(market, received.result.body.claimId, [{ skuId: market.skuIds[0]!, accepted: 1 }]))
  expect([decided.result.status, decided.wru <= 2 * (4 + 1 + 2 + 1) + 2 * (3 + 4 + 1)]).toEqual([200, true])
})
