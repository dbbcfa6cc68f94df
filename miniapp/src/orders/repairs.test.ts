import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { creditAfter, fewerFor, overText } from './credited'
import { affordable, amountFor, fitting, fittingFrom } from './priced'
import { toSettle, troubleOf } from './repairs'
import { aProduct } from './testing/goods'

/** A carton of 24, ordered by five cartons from ten on. */
const five = { packSize: 24, multiple: 120, minQuantity: 240 }
const cartons = (n: number) => n * 24

describe('a line that cannot be ordered as it is', () => {
  it.each<[string, number, number, string | undefined, [string, number][]]>([
    ['enough there', 10, 10, undefined, []],
    [
      'short, and what is there is a whole multiple',
      60,
      45,
      '缺 15 箱：您要 60 箱，只有 45 箱',
      [
        ['改成 45 箱', 45],
        ['删掉', 0],
      ],
    ],
    [
      'short, rounded down to the multiple',
      60,
      48,
      '缺 12 箱：您要 60 箱，只有 48 箱',
      [
        ['改成 45 箱', 45],
        ['删掉', 0],
      ],
    ],
    ['short, and what is there is below the minimum', 60, 9, '缺 51 箱：您要 60 箱，只有 9 箱，不够最少的 10 箱', [['删掉', 0]]],
    ['nothing there', 60, 0, '没货了：您要 60 箱', [['删掉', 0]]],
    [
      'between two multiples',
      12,
      99,
      '要按 5 箱加：您填的是 12 箱',
      [
        ['改成 10 箱', 10],
        ['改成 15 箱', 15],
      ],
    ],
    ['between two multiples, the upper one not there', 12, 14, '要按 5 箱加：您填的是 12 箱', [['改成 10 箱', 10]]],
    [
      'below the minimum',
      5,
      99,
      '最少 10 箱：您填的是 5 箱',
      [
        ['改成 10 箱', 10],
        ['删掉', 0],
      ],
    ],
    ['below the minimum, and short of it', 5, 9, '最少 10 箱：您填的是 5 箱', [['删掉', 0]]],
    [
      'short and no multiple: stock first',
      52,
      48,
      '缺 4 箱：您要 52 箱，只有 48 箱',
      [
        ['改成 45 箱', 45],
        ['删掉', 0],
      ],
    ],
  ])('%s', (_, asked, there, text, repairs) => {
    const trouble = troubleOf(aProduct({ ...five, sellable: cartons(there) }), cartons(asked))
    expect(trouble?.text).toBe(text)
    expect(trouble?.repairs ?? []).toEqual(repairs.map(([label, quantity]) => ({ label, quantity: cartons(quantity) })))
  })

  it('no longer offered', () => expect(troubleOf(undefined, 24)).toMatchObject({ kind: 'gone', repairs: [{ label: '删掉', quantity: 0 }] }))

  it('says pieces where pieces are left over', () =>
    expect(troubleOf(aProduct({ multiple: 6, minQuantity: 6, sellable: 30 }), 60)?.text).toBe(
      '缺 1 箱 6 瓶：您要 2 箱 12 瓶，只有 1 箱 6 瓶',
    ))

  it('says in the bar what is to be settled', () => {
    const short = troubleOf(aProduct({ sellable: 0 }), 24)!
    const gone = troubleOf(undefined, 24)!
    expect([toSettle([]), toSettle([short]), toSettle([short, gone])]).toEqual([undefined, '先定 1 处缺货', '先定 2 处'])
  })
})

const products = fc
  .record({
    multiple: fc.integer({ min: 1, max: 60 }),
    minimum: fc.integer({ min: 1, max: 10 }),
    sellable: fc.integer({ min: 0, max: 5_000 }),
    price: fc.integer({ min: 1, max: 100_000 }),
    steps: fc.uniqueArray(fc.tuple(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 1, max: 100_000 })), {
      maxLength: 4,
      selector: ([from]) => from,
    }),
  })
  .map(({ multiple, minimum, sellable, price, steps }) =>
    aProduct({
      ...{ multiple, sellable, price, packSize: multiple, per: multiple, minQuantity: multiple * minimum },
      ladder: steps.sort(([a], [b]) => a - b).map(([from, price]) => ({ from: from * multiple, price, per: multiple })),
    }),
  )

describe('whatever the product', () => {
  it('each repair can be ordered as it is, or takes the line out', () =>
    fc.assert(
      fc.property(products, fc.integer({ min: 1, max: 6_000 }), (product, quantity) => {
        for (const repair of troubleOf(product, quantity)?.repairs ?? [])
          if (repair.quantity > 0) expect(troubleOf(product, repair.quantity)).toBeUndefined()
      }),
    ))

  it('what fits is the most there is, and what fits from there on the least', () =>
    fc.assert(
      fc.property(products, fc.integer({ min: 1, max: 6_000 }), (product, quantity) => {
        const [below, above] = [fitting(product, quantity), fittingFrom(product, quantity)!]
        expect(below === 0 || (below <= quantity && quantity - below < product.multiple)).toBe(true)
        expect(above >= quantity && above - Math.max(quantity, product.minQuantity) < product.multiple).toBe(true)
      }),
    ))

  it('what can be paid is paid by the money, and one multiple more is not', () =>
    fc.assert(
      fc.property(products, fc.integer({ min: 0, max: 3_000_000 }), (product, money) => {
        const most = affordable(product, money, 100_000)
        if (most > 0) expect(amountFor(product, most)).toBeLessThanOrEqual(money)
        const next = Math.max(product.minQuantity, most + product.multiple)
        if (next < 100_000) expect(amountFor(product, next)).toBeGreaterThan(money)
      }),
    ))
})

describe('the credit', () => {
  const credit = { left: 100_000, overLimit: 'refuse', term: { kind: 'days', days: 30 } } as const
  it.each([
    ['within it', credit, 99_999, { kind: 'within', after: 1 }],
    ['all of it', credit, 100_000, { kind: 'within', after: 0 }],
    ['one fen beyond', credit, 100_001, { kind: 'over', short: 1 }],
    ['beyond, where the seller holds such orders', { ...credit, overLimit: 'hold' }, 100_001, { kind: 'held', short: 1 }],
    ['paid before it ships', { ...credit, left: 0, term: { kind: 'prepay' } }, 100_001, { kind: 'prepay' }],
  ] as const)('%s', (_, given, total, after) => expect(creditAfter(given, total)).toEqual(after))

  const line = (name: string, price: number, quantity: number, over = {}) => ({
    product: aProduct({ skuId: `sku_${name.padEnd(26, '0')}`, name, price, per: 24, ...over }),
    quantity: cartons(quantity),
  })

  it('says how many cartons fewer would do, rounded up', () =>
    expect(overText(324_000, fewerFor([line('山泉苏打水', 4_629, 100)], 324_000))).toBe('超额度 ¥3,240.00：先回款或少进 70 箱山泉苏打水'))

  it('takes the line that needs the fewest', () =>
    expect(fewerFor([line('A', 1_000, 50), line('B', 5_000, 50)], 9_000)).toMatchObject({ label: '少进 2 箱B', quantity: cartons(48) }))

  it('counts in what the lost step of the ladder costs', () => {
    const ladder = [{ from: cartons(50), price: 900, per: 24 }]
    // 50 at 9.00 are 450.00; 45 at 10.00 are 450.00 as well, so one more has to go.
    expect(fewerFor([line('A', 1_000, 50, { ladder })], 100)).toMatchObject({ quantity: cartons(44) })
  })

  it('names no line where none alone would do', () => {
    expect(fewerFor([line('A', 1_000, 2), line('B', 1_000, 2)], 3_000)).toBeUndefined()
    expect(overText(3_000, undefined)).toBe('超额度 ¥30.00：先回款，或少进一些')
  })
})
