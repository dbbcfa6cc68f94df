import { describe, expect, it } from '@jest/globals'
import type { PriceLine } from '@shared/catalog/model'
import { plusMs } from '@shared/kernel/time'
import fc from 'fast-check'
import { cup, now, tea } from '../../testing/examples'
import { type ChangeFacts, decideChange, type Entry, troubleWith } from './prices'

const aPrice = (over: Partial<Entry> = {}): Entry => ({
  version: 1,
  since: plusMs(now, -1000),
  price: { price: 1200, per: 12 },
  ladder: [],
  ...over,
})
const facts = (over: Partial<ChangeFacts> = {}): ChangeFacts => ({
  now,
  products: new Map([
    [tea, { name: '乌龙茶', multiple: 12 }],
    [cup, { name: '保温杯', multiple: 1 }],
  ]),
  prices: new Map([[tea, [aPrice()]]]),
  version: 2,
  ...over,
})
const line = (price: number, over = {}): PriceLine => ({ skuId: tea, price, per: 12, ...over })
const withdrawn: PriceLine = { skuId: tea, withdrawn: true }
const decided = (lines: PriceLine[], over = {}) => Object.fromEntries(decideChange(lines, facts(over)))
const refusal = (lines: PriceLine[], over = {}) => {
  try {
    return decided(lines, over)
  } catch (error) {
    return error
  }
}

describe('a change of prices', () => {
  it('begins now unless a moment is named', () => {
    expect(decided([line(1100)])[tea]).toEqual([aPrice(), aPrice({ version: 2, since: now, price: { price: 1100, per: 12 } })])
    const effectiveAt = plusMs(now, 1)
    expect(decided([line(1100)], { effectiveAt })[tea]!.at(-1)).toMatchObject({ since: effectiveAt })
  })

  it('leaves prices to come as they are', () => {
    const coming = aPrice({ since: plusMs(now, 5000), version: 2 })
    const prices = new Map([[tea, [aPrice(), coming]]])
    expect(decided([line(1100)], { prices, version: 3 })[tea]!.map(({ version }) => version)).toEqual([1, 3, 2])
  })

  it('replaces what was to begin at the same moment', () => {
    const effectiveAt = plusMs(now, 5000)
    const prices = new Map([[tea, [aPrice(), aPrice({ since: effectiveAt, version: 2 })]]])
    expect(decided([line(1)], { prices, effectiveAt, version: 3 })[tea]!.map(({ version }) => version)).toEqual([1, 3])
  })

  it('keeps the last two that have begun', () => {
    const old = [-3, -2, -1].map((ms, i) => aPrice({ since: plusMs(now, ms * 1000), version: i + 1, price: { price: i + 1, per: 12 } }))
    expect(decided([line(9)], { prices: new Map([[tea, old]]), version: 4 })[tea]!.map(({ version }) => version)).toEqual([3, 4])
  })

  it.each<[string, PriceLine[], object]>([
    ['the price in force', [line(1200)], {}],
    [
      'the same ladder',
      [line(1200, { ladder: [{ from: 24, price: 1100, per: 12 }] })],
      { prices: new Map([[tea, [aPrice({ ladder: [{ from: 24, price: 1100, per: 12 }] })]]]) },
    ],
    ['a withdrawal of what has no price', [withdrawn], { prices: new Map() }],
    ['a withdrawal again', [withdrawn], { prices: new Map([[tea, [{ version: 1, since: now, ladder: [] }]]]) }],
    [
      'a change that was to begin and has begun',
      [line(1100)],
      {
        effectiveAt: plusMs(now, -3_600_000),
        prices: new Map([[tea, [aPrice({ since: plusMs(now, -3_600_000), price: { price: 1100, per: 12 } })]]]),
      },
    ],
  ])('is none for %s', (_case, lines, over) => {
    expect(decided(lines, over)).toEqual({})
  })

  it('takes only the lines that change', () => {
    expect(Object.keys(decided([line(1200), { skuId: cup, price: 1, per: 1 }]))).toEqual([cup])
  })

  it('is too late a minute after its moment, and not before', () => {
    expect(decided([line(1100)], { effectiveAt: plusMs(now, -60_000) })[tea]!.at(-1)).toMatchObject({ since: now })
    expect(refusal([line(1100)], { effectiveAt: plusMs(now, -60_001) })).toMatchObject({ code: 'priceList.past' })
  })

  it('must begin before it ends', () => {
    expect(decided([line(1100)], { until: plusMs(now, 1) })[tea]!.at(-1)).toMatchObject({ until: plusMs(now, 1) })
    expect(refusal([line(1100)], { until: now })).toMatchObject({ code: 'input.invalid' })
  })

  it('names every unknown product', () => {
    expect(refusal([line(1), { skuId: 'sku_X' as typeof tea, price: 1, per: 1 }], {})).toMatchObject({
      code: 'product.unknown',
      detail: { lines: [{ skuId: 'sku_X' }] },
    })
  })

  it('names every line with a wrong price', () => {
    const lines: PriceLine[] = [line(1, { per: 5 }), { skuId: cup, price: 9, per: 1, ladder: [{ from: 5, price: 10, per: 1 }] }]
    expect(refusal(lines)).toMatchObject({
      code: 'price.invalid',
      detail: {
        lines: [
          { skuId: tea, name: '乌龙茶', multiple: 12 },
          { skuId: cup, name: '保温杯' },
        ],
      },
    })
    expect(refusal([line(1), line(2)])).toMatchObject({ code: 'price.invalid', detail: { lines: [{ skuId: tea }] } })
  })

  it('plans at most a dozen changes ahead', () => {
    const ahead = Array.from({ length: 12 }, (_, i) => aPrice({ since: plusMs(now, i + 1), version: i + 2 }))
    const prices = new Map([[tea, [aPrice(), ...ahead]]])
    expect(refusal([line(7)], { prices, version: 20, effectiveAt: plusMs(now, 99) })).toMatchObject({ code: 'price.invalid' })
    expect(decided([line(7)], { prices, version: 20 })[tea]).toHaveLength(14)
  })

  it('sent again is no change, whatever it was', () => {
    const anyLine = fc.oneof(fc.record({ skuId: fc.constant(tea), price: fc.nat(3), per: fc.constantFrom(1, 12) }), fc.constant(withdrawn))
    const moment = fc.option(
      fc.integer({ min: -60_000, max: 5000 }).map((ms) => plusMs(now, ms)),
      { nil: undefined },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(anyLine, moment), { minLength: 1, maxLength: 8 }), (changes) => {
        let entries: readonly Entry[] = []
        for (const [i, [each, effectiveAt]] of changes.entries()) {
          const change = (old: readonly Entry[]) =>
            decideChange([each], facts({ prices: new Map([[tea, old]]), effectiveAt, version: i + 1 }))
          entries = change(entries).get(tea) ?? entries
          expect(change(entries).size).toBe(0)
          expect(entries.map(({ since }) => since)).toEqual([...new Set(entries.map(({ since }) => since))].sort())
        }
      }),
    )
  })
})

describe('a ladder', () => {
  const price = { price: 1200, per: 12 }
  it.each([
    [[], undefined],
    [
      [
        { from: 24, price: 1100, per: 12 },
        { from: 48, price: 90, per: 1 },
      ],
      undefined,
    ],
    [[{ from: 24, price: 100, per: 1 }], undefined],
    [[{ from: 24, price: 101, per: 1 }], '单价'],
    [
      [
        { from: 24, price: 1100, per: 12 },
        { from: 24, price: 1000, per: 12 },
      ],
      '大于上一级',
    ],
    [
      [
        { from: 48, price: 1100, per: 12 },
        { from: 24, price: 1000, per: 12 },
      ],
      '大于上一级',
    ],
    [[{ from: 30, price: 1100, per: 12 }], '整数倍'],
    [[{ from: 24, price: 1100, per: 24 }], '整除'],
  ])('%j: %s', (ladder, problem) => {
    const trouble = troubleWith(price, ladder, 12)
    if (problem) expect(trouble).toContain(problem)
    else expect(trouble).toBeUndefined()
  })
})
