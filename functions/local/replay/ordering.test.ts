/** @jest-environment node */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Answered, type Client } from './client'
import type { DayLine } from './dayLines'
import { orderFor } from './ordering'
import { type Good, planned } from './plan'

const aLine = (line: number, over: Partial<DayLine>): DayLine => ({
  ...{ line, store: '2506', storeName: 'Hy-Vee', item: '75087', itemName: 'Juarez', volume: '1000' },
  ...{ category: 'GIN', pack: 12, price: 100, bottles: 1, ...over },
})

interface Sent {
  orderId: string
  lines: { skuId: string; quantity: number }[]
}

/** A service that refuses these goods by these codes, one code at a time, and takes the rest. */
function against(codes: ReadonlyMap<Good, string>, skuIds: ReadonlyMap<Good, `sku_${string}`>) {
  const sent: Sent[] = []
  const taken: Sent[] = []
  const goods = new Map([...skuIds].map(([good, skuId]) => [skuId as string, good]))
  const call = async (_endpoint: unknown, order: Sent) => {
    sent.push(order)
    const codeOf = ({ skuId }: { skuId: string }) => codes.get(goods.get(skuId)!)
    const code = order.lines.map(codeOf).find((each) => each !== undefined)
    if (code) throw new Answered(422, code, code === 'unnamed' ? {} : { lines: order.lines.filter((line) => codeOf(line) === code) }, '')
    taken.push(order)
    return { total: order.lines.reduce((sum, { skuId, quantity }) => sum + goods.get(skuId)!.price! * quantity, 0) }
  }
  return { client: { call } as unknown as Client, sent, taken }
}

async function ordered(lines: DayLine[], codeOf: (good: Good) => string | undefined) {
  const { goods, shops } = planned(lines)
  const skuIds = new Map(goods.map((good, i) => [good, `sku_${i}` as const]))
  const codes = new Map(goods.flatMap((good) => (codeOf(good) ? [[good, codeOf(good)!] as const] : [])))
  const service = against(codes, skuIds)
  return { outcome: await orderFor(service.client, 'token', shops[0]!, skuIds), ...service }
}

describe('a store that orders', () => {
  it('drops what is refused, says why, and sends the rest again as another order', async () => {
    const lines = [aLine(2, { item: 'a' }), aLine(3, { item: 'b' }), aLine(4, { item: 'b' }), aLine(5, { item: 'c' })]
    const { outcome, sent, taken } = await ordered(lines, ({ item }) => (item === 'b' ? 'product.notOffered' : undefined))
    expect(outcome).toEqual({ orders: 1, total: 200, refusedLines: 2, reasons: { 'product.notOffered': 2 } })
    expect(sent.map(({ lines }) => lines.length)).toEqual([3, 2])
    expect(sent[0]!.orderId).not.toBe(sent[1]!.orderId)
    expect(taken).toHaveLength(1)
  })

  it('gives up an order of which no line is named', async () => {
    const { outcome, sent } = await ordered([aLine(2, { item: 'a' }), aLine(3, { item: 'b' })], () => 'unnamed')
    expect(outcome).toEqual({ orders: 0, total: 0, refusedLines: 2, reasons: { unnamed: 2 } })
    expect(sent).toHaveLength(1)
  })

  it('stops the replay on a fault, because nothing can be said about the day then', async () => {
    const { shops } = planned([aLine(2, {})])
    const client = { call: async () => Promise.reject(new Answered(500, 'internal', {}, '')) } as unknown as Client
    await expect(orderFor(client, 'token', shops[0]!, new Map())).rejects.toMatchObject({ status: 500 })
  })

  it('ends with every line of the file either in exactly one order or refused with a reason', async () => {
    const line = fc.record({ item: fc.integer({ min: 1, max: 150 }), bottles: fc.integer({ min: 1, max: 9 }) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 300, size: 'max' }),
        fc.integer({ min: 2, max: 9 }),
        async (some, every) => {
          const lines = some.map(({ item, bottles }, i) => aLine(i + 2, { item: `${item}`, bottles }))
          const codeOf = ({ item }: { item: string }) =>
            Number(item) % every ? undefined : Number(item) % 2 ? 'product.notOffered' : 'stock.insufficient'
          const { outcome, taken } = await ordered(lines, codeOf)
          const refused = lines.filter((one) => codeOf(one))
          expect(outcome.refusedLines).toBe(refused.length)
          expect(Object.values(outcome.reasons).reduce((sum, count) => sum + count, 0)).toBe(refused.length)
          const bottles = lines.reduce((sum, one) => sum + (codeOf(one) ? 0 : one.bottles), 0)
          expect(outcome.total).toBe(100 * bottles)
          expect(outcome.orders).toBe(taken.length)
          for (const { lines } of taken) expect(lines.length).toBeLessThanOrEqual(90)
        },
      ),
      { numRuns: 50 },
    )
  })
})
