import { expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Order } from '@shared/orders/model'
import { withFaults } from '../testing/faults'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, creditAt, levelsOf } from '../testing/market'
import { handler as cancelOrder } from './cancelOrder'
import { getOrder } from './store'
import { handler as submitOrder } from './submitOrder'

/** What a phone does: the same command again while nobody answers. */
async function persistently(call: () => ReturnType<typeof invoke>) {
  for (;;) {
    const answer = await call()
    if (answer.status < 500) return answer
  }
}

it('two thousand orders over a line that drops answers, throttles, conflicts and times out: nothing is lost or doubled', async () => {
  const market = await aMarket({ products: 5, stock: 900 })
  const buyers = await Promise.all(Array.from({ length: 20 }, () => aBuyerOf(market, { limit: 400_000 })))
  const orders = Array.from({ length: 2000 }, (_, i) => ({
    buyer: buyers[i % buyers.length]!,
    orderId: newId('ord'),
    lines: [0, 2].map((step) => ({ skuId: market.skuIds[(i + step) % 5]!, quantity: 1 + (i % 3) })),
    cancels: i % 4 === 0,
  }))
  const faults = withFaults({ dropAnswer: 4, throttle: 3, timeOut: 3, conflict: 8 }, 7)
  const statuses: number[] = []
  const work = [...orders]
  const worker = async () => {
    for (let order = work.pop(); order; order = work.pop()) {
      const { buyer, orderId, lines, cancels } = order
      const submitted = await persistently(() => invoke(submitOrder, { body: { orderId, lines }, token: buyer.token }))
      statuses.push(submitted.status)
      if (cancels && submitted.status === 200) {
        const cancelled = await persistently(() => invoke(cancelOrder, { pathParameters: { orderId }, body: {}, token: buyer.token }))
        expect(cancelled.body.status).toBe('cancelled')
      }
    }
  }
  await Promise.all(Array.from({ length: 12 }, worker))
  faults.end()

  expect(Object.values(faults.happened).every((times) => times > 100)).toBe(true)
  // As many at once as there are connections: what waits longer for one than an answer may take is refused as busy.
  const kept: Order[] = []
  for (let at = 0; at < orders.length; at += 40) {
    const held = await Promise.all(orders.slice(at, at + 40).map(({ orderId }) => getOrder(orderId)))
    kept.push(...held.flatMap((one) => (one ? [one.order] : [])))
  }
  const open = kept.filter(({ status }) => status === 'submitted')
  expect(kept).toHaveLength(statuses.filter((status) => status === 200).length)
  expect(new Set(statuses)).toEqual(new Set([200, 422]))

  const taken = market.skuIds.map((skuId) =>
    open
      .flatMap(({ lines }) => lines)
      .filter((line) => line.skuId === skuId)
      .reduce((sum, { quantity }) => sum + quantity, 0),
  )
  expect(await levelsOf(market)).toEqual(taken.map((allocated) => ({ sellable: 900 - allocated, allocated })))
  for (const buyer of buyers) {
    const reserved = open.filter(({ buyerId }) => buyerId === buyer.party.partyId).reduce((sum, { total }) => sum + total, 0)
    expect(await creditAt(market, buyer)).toMatchObject({ reserved, left: 400_000 - reserved })
  }
}, 400_000)
