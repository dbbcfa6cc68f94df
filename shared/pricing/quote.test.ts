import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { aListPrice, anOffer, cup, now, tea } from '../../functions/testing/examples'
import type { RequestedLine } from '../orders/model'
import type { ListPrice, Offer } from './model'
import { inForce, lcm, priceFor, quote, smallestFor } from './quote'

const skus = [tea, cup] as const
const offers = (...all: Offer[]) => new Map(all.map((offer) => [offer.skuId, offer]))
const at = (ms: number) => new Date(Date.parse(now) + ms).toISOString()
const base = (over: Partial<ListPrice> = {}) => aListPrice({ ladder: [], ...over })
const refusal = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error
  }
}

describe('which price', () => {
  const contract = base({ kind: 'contract', price: { price: 900, per: 1 }, version: 4 })
  const party = base({ kind: 'party', price: { price: 950, per: 1 }, version: 3 })
  const level = base({ kind: 'level', price: { price: 1000, per: 1 }, version: 2 })

  it.each<[string, ListPrice[], number | undefined, string | undefined]>([
    ['all four', [contract, party, level, base()], 900, 'contract@4'],
    ['all four, in any order', [base(), level, party, contract], 900, 'contract@4'],
    ['no contract', [party, level, base()], 950, 'party@3'],
    ['a level and the base', [level, base()], 1000, 'level@2'],
    ['the base alone', [base()], 1200, 'base@1'],
    ['none', [], undefined, undefined],
    ['a dearer contract all the same', [base({ kind: 'contract', price: { price: 9999, per: 1 } }), base()], 9999, 'contract@1'],
    ['a contract that begins in 1 ms', [{ ...contract, since: at(1) }, base()], 1200, 'base@1'],
    ['a contract that begins now', [{ ...contract, since: now }, base()], 900, 'contract@4'],
    ['a contract that ends in 1 ms', [{ ...contract, until: at(1) }, base()], 900, 'contract@4'],
    ['a contract that ends now', [{ ...contract, until: now }, base()], 1200, 'base@1'],
    ['a level that withdrew the product', [{ ...level, price: undefined } as unknown as ListPrice, base()], 1200, 'base@1'],
    [
      'a withdrawal in 1 ms',
      [level, { ...level, price: undefined, since: at(1), version: 3 } as unknown as ListPrice, base()],
      1000,
      'level@2',
    ],
    ['a new price in 1 ms', [base(), base({ since: at(1), version: 2, price: { price: 1, per: 1 } })], 1200, 'base@1'],
    ['a new price from now on', [base(), base({ since: now, version: 2, price: { price: 1, per: 1 } })], 1, 'base@2'],
    ['a new price 1 ms ago', [base(), base({ since: at(-1), version: 2, price: { price: 1, per: 1 } })], 1, 'base@2'],
    ['two prices of one moment', [base({ version: 2, price: { price: 2, per: 1 } }), base()], 2, 'base@2'],
  ])('with %s', (_case, prices, price, rule) => {
    expect(priceFor(anOffer({ prices }), 1, now)).toEqual(price === undefined ? undefined : { price, per: 1, rule })
  })

  it('does not fall back to an older price of a list whose latest has ended', () => {
    const ended = { ...contract, since: at(-10), until: at(-5), version: 5 }
    expect(inForce([contract, ended, base()], now)).toMatchObject({ kind: 'base' })
  })
})

describe('a ladder', () => {
  const prices = [
    base({
      ladder: [
        { from: 12, price: 1000, per: 1 },
        { from: 24, price: 21_600, per: 24 },
      ],
    }),
  ]

  it.each([
    [1, { price: 1200, per: 1, rule: 'base@1' }],
    [11, { price: 1200, per: 1, rule: 'base@1' }],
    [12, { price: 1000, per: 1, rule: 'base@1/12' }],
    [24, { price: 21_600, per: 24, rule: 'base@1/24' }],
    [1000, { price: 21_600, per: 24, rule: 'base@1/24' }],
  ])('gives %d pieces their step', (quantity, expected) => {
    expect(priceFor(anOffer({ prices }), quantity, now)).toEqual(expected)
  })

  it('lies inside the list that was chosen', () => {
    const level = base({ kind: 'level', price: { price: 1100, per: 1 } })
    expect(priceFor(anOffer({ prices: [level, ...prices] }), 24, now)).toMatchObject({ price: 1100, rule: 'level@1' })
  })
})

describe('the least that can be ordered', () => {
  it.each([
    [{}, { quantity: 1, multiple: 1 }],
    [{ multiple: 6 }, { quantity: 6, multiple: 6 }],
    [
      { multiple: 6, minQuantity: 7 },
      { quantity: 12, multiple: 6 },
    ],
    [
      { multiple: 6, prices: [base({ price: { price: 100, per: 4 } })] },
      { quantity: 12, multiple: 12 },
    ],
    [
      { minQuantity: 10, prices: [base({ ladder: [{ from: 10, price: 100, per: 24 }] })] },
      { quantity: 24, multiple: 24, rule: 'base@1/10' },
    ],
  ])('of %j', (over, expected) => {
    const least = smallestFor(anOffer({ minQuantity: 1, prices: [base()], ...over }), now)
    expect(least).toMatchObject(expected)
  })

  it('is nothing without a price', () => {
    expect(smallestFor(anOffer({ prices: [] }), now)).toBeUndefined()
  })

  it('can always be ordered, and nothing less can', () => {
    fc.assert(
      fc.property(anyOffer(), (offer) => {
        const least = smallestFor(offer, now)
        fc.pre(least !== undefined && least.quantity <= 400)
        const order = (quantity: number) => refusal(() => quote([{ skuId: tea, quantity }], offers(offer), now))
        expect(order(least!.quantity)).toBeUndefined()
        for (let less = 1; less < least!.quantity; less++) expect(order(less)).toBeDefined()
      }),
    )
  })
})

describe('a quote', () => {
  it('sums its lines, and counts one SKU added twice as one line', () => {
    const answer = quote(
      [
        { skuId: tea, quantity: 1 },
        { skuId: cup, quantity: 2 },
        { skuId: tea, quantity: 2 },
      ],
      offers(anOffer({ prices: [base()] }), anOffer({ skuId: cup, name: '保温杯', prices: [base({ price: { price: 500, per: 1 } })] })),
      now,
    )
    expect(answer).toEqual({
      total: 4600,
      lines: [
        { skuId: tea, name: '冷泡乌龙茶', quantity: 3, unitPrice: 1200, per: 1, amount: 3600, priceRule: 'base@1', packSize: 24 },
        { skuId: cup, name: '保温杯', quantity: 2, unitPrice: 500, per: 1, amount: 1000, priceRule: 'base@1', packSize: 24 },
      ],
    })
  })

  it('is exact where a piece has no whole price', () => {
    expect(quote([{ skuId: tea, quantity: 48 }], offers(anOffer({ prices: [base({ price: { price: 3850, per: 24 } })] })), now).total).toBe(
      7700,
    )
  })

  it('names every line that is not offered', () => {
    expect(
      refusal(() =>
        quote(
          [
            { skuId: tea, quantity: 1 },
            { skuId: cup, quantity: 1 },
          ],
          offers(anOffer({ prices: [] })),
          now,
        ),
      ),
    ).toMatchObject({
      code: 'product.notOffered',
      detail: { lines: [{ skuId: tea, name: '冷泡乌龙茶' }, { skuId: cup }] },
    })
  })

  it('names every line that is no multiple, with the multiple that would do', () => {
    const both = offers(anOffer({ multiple: 6, prices: [base({ price: { price: 100, per: 4 } })] }), anOffer({ skuId: cup, multiple: 5 }))
    expect(
      refusal(() =>
        quote(
          [
            { skuId: tea, quantity: 6 },
            { skuId: cup, quantity: 7 },
          ],
          both,
          now,
        ),
      ),
    ).toMatchObject({
      code: 'quantity.notMultiple',
      detail: {
        lines: [
          { skuId: tea, requested: 6, multiple: 12 },
          { skuId: cup, requested: 7, multiple: 5 },
        ],
      },
    })
  })

  it('names every line that is below the least', () => {
    expect(refusal(() => quote([{ skuId: tea, quantity: 4 }], offers(anOffer({ multiple: 2, minQuantity: 6 })), now))).toMatchObject({
      code: 'quantity.belowMinimum',
      detail: { lines: [{ skuId: tea, requested: 4, minQuantity: 6 }] },
    })
  })

  it('is whole fen, the sum of its lines, and the same in any order of lines or lists', () => {
    fc.assert(
      fc.property(
        anyOffer(),
        anyOffer(),
        fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 1_000_000 })), { minLength: 1, maxLength: 90 }),
        (first, second, asked) => {
          const all = offers(first, { ...second, skuId: cup })
          const lines = asked.map(([which, quantity]): RequestedLine => {
            const { multiple = 1 } = smallestFor(all.get(skus[which]!)!, now) ?? {}
            return { skuId: skus[which]!, quantity: Math.min(1_000_000, Math.ceil(quantity / multiple) * multiple) }
          })
          const answer = refusal(() => quote(lines, all, now)) ?? quote(lines, all, now)
          fc.pre(!(answer instanceof Error))
          const { lines: priced, total } = answer as ReturnType<typeof quote>
          expect(total).toBe(priced.reduce((sum, { amount }) => sum + amount, 0))
          expect(Number.isSafeInteger(total)).toBe(true)
          for (const { amount, unitPrice, per, quantity } of priced)
            expect(BigInt(amount) * BigInt(per)).toBe(BigInt(unitPrice) * BigInt(quantity))
          const turned = new Map([...all].map(([skuId, offer]) => [skuId, { ...offer, prices: [...offer.prices].reverse() }]))
          expect(quote([...lines].reverse(), turned, now).total).toBe(total)
        },
      ),
    )
  })
})

describe('lcm', () => {
  it('is the smallest count that both divide', () => {
    const count = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(count, count, (a, b) => {
        const both = lcm(a, b)
        expect([both % a, both % b]).toEqual([0, 0])
        for (let less = Math.max(a, b); less < both; less += Math.max(a, b)) expect(less % a || less % b).not.toBe(0)
      }),
    )
  })
})

/** Of prices with versions that differ: two prices of one list, moment and version cannot be. */
function anyOffer() {
  const per = fc.constantFrom(1, 2, 3, 4, 6, 12, 24)
  const price = fc.record({ price: fc.nat(100_000_000), per })
  const step = fc.record({ price: fc.nat(100_000_000), per, from: fc.integer({ min: 1, max: 500 }) })
  const listed = fc.record({
    kind: fc.constantFrom('contract', 'party', 'level', 'base'),
    since: fc.constantFrom(at(-1), now, at(1)),
    until: fc.constantFrom(undefined, now, at(1)),
    price: fc.oneof({ weight: 4, arbitrary: price }, { weight: 1, arbitrary: fc.constant(undefined) }),
    ladder: fc
      .array(step, { maxLength: 4 })
      .map((steps) => [...new Map(steps.map((each) => [each.from, each])).values()].sort((a, b) => a.from - b.from)),
  })
  return fc
    .record({
      prices: fc.array(listed, { maxLength: 6 }),
      multiple: fc.constantFrom(1, 6, 24),
      minQuantity: fc.integer({ min: 1, max: 50 }),
    })
    .map(({ prices, ...over }) => anOffer({ ...over, prices: prices.map((each, i) => ({ ...each, version: i + 1 }) as ListPrice) }))
}
