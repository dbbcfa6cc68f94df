/** @jest-environment node */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { DayLine } from './dayLines'
import { planned } from './plan'

const aLine = (over: Partial<DayLine> = {}): DayLine => ({
  ...{ line: 2, store: '2506', storeName: 'Hy-Vee', item: '75087', itemName: 'Juarez', volume: '1000' },
  ...{ category: 'GIN', pack: 12, price: 713, bottles: 6, ...over },
})

describe('a plan', () => {
  it('merges what a store ordered twice', () => {
    const { goods, shops } = planned([aLine(), aLine({ line: 3, bottles: 4 }), aLine({ line: 4, store: '2614' })])
    expect(goods).toMatchObject([{ code: '75087', price: 713, bottles: 16 }])
    expect(shops).toMatchObject([
      { store: '2506', orders: [[{ quantity: 10, lines: [2, 3] }]], owes: 7130 },
      { store: '2614', orders: [[{ quantity: 6, lines: [4] }]], owes: 4278 },
    ])
  })

  it('counts ninety lines after merging', () => {
    const items = Array.from({ length: 91 }, (_, i) => aLine({ item: `${i}` }))
    expect(planned(items.slice(1)).shops[0]!.orders.map(({ length }) => length)).toEqual([90])
    expect(planned([...items.slice(1), items[1]!]).shops[0]!.orders.map(({ length }) => length)).toEqual([90])
    expect(planned(items).shops[0]!.orders.map(({ length }) => length)).toEqual([90, 1])
  })

  it('keeps apart what has another price, or none, on another line', () => {
    const { goods, shops } = planned([aLine(), aLine({ line: 3, price: undefined }), aLine({ line: 4, price: 700 }), aLine({ line: 5 })])
    expect(goods.map(({ code, item, price, bottles }) => [code, item, price, bottles])).toEqual([
      ['75087', '75087', 713, 12],
      ['75087/2', '75087', undefined, 6],
      ['75087/3', '75087', 700, 6],
    ])
    expect(shops[0]).toMatchObject({ owes: 12 * 713 + 6 * 700, orders: [[{ lines: [2, 5] }, { lines: [3] }, { lines: [4] }]] })
  })

  it('brings every line of the file into exactly one line of one order of its store', () => {
    const line = fc.record({
      store: fc.constantFrom('1', '2', '3'),
      item: fc.integer({ min: 1, max: 250 }).map(String),
      price: fc.option(fc.constantFrom(100, 250), { nil: undefined }),
      bottles: fc.integer({ min: 1, max: 300 }),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 600, size: 'max' }), (some) => {
        const lines = some.map((over, i) => aLine({ line: i + 2, ...over }))
        const { goods, shops } = planned(lines)
        const ordered = shops.flatMap(({ store, orders }) =>
          orders.flat().flatMap(({ good, lines }) => lines.map((at) => ({ at, store, good }))),
        )
        expect(ordered.map(({ at }) => at).sort((a, b) => a - b)).toEqual(lines.map(({ line }) => line))
        for (const { at, store, good } of ordered)
          expect({ store, item: good.item, price: good.price }).toEqual({
            store: lines[at - 2]!.store,
            item: lines[at - 2]!.item,
            price: lines[at - 2]!.price,
          })
        for (const { orders } of shops) {
          for (const order of orders) {
            expect(order.length).toBeGreaterThan(0)
            expect(order.length).toBeLessThanOrEqual(90)
            expect(new Set(order.map(({ good }) => good)).size).toBe(order.length)
            for (const { quantity, lines: from } of order) expect(quantity).toBe(from.reduce((sum, at) => sum + lines[at - 2]!.bottles, 0))
          }
        }
        const sold = (each: readonly { bottles: number }[]) => each.reduce((sum, { bottles }) => sum + bottles, 0)
        expect(sold(goods)).toBe(sold(lines))
        expect(new Set(goods.map(({ code }) => code)).size).toBe(goods.length)
        expect(shops.reduce((sum, { owes }) => sum + owes, 0)).toBe(lines.reduce((sum, { price = 0, bottles }) => sum + price * bottles, 0))
      }),
      { numRuns: 30 },
    )
  })
})
