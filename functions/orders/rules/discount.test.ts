import { expect, it } from '@jest/globals'
import { aListPrice, anOffer, cup, now, tea } from '../../testing/examples'
import { discountOf } from './discount'

const line = (over: object = {}) => ({ skuId: tea, quantity: 10, amount: 12_000, ...over }) as const
const base = aListPrice()
const own = aListPrice({ kind: 'party', price: { price: 1, per: 1 }, ladder: [] })
const offers = (prices: readonly ReturnType<typeof aListPrice>[]) =>
  new Map([
    [tea, anOffer({ prices: [...prices] })],
    [cup, anOffer({ skuId: cup, prices: [] })],
  ])

it.each([
  ['at the base price', [line()], [base], 0],
  ['dearer than the base price', [line({ amount: 13_000 })], [own, base], 0],
  ['five in a hundred below it', [line({ amount: 11_400 })], [own, base], 500],
  ['a fen below it counts as a whole point', [line({ amount: 11_999 })], [own, base], 1],
  ['for nothing', [line({ amount: 0 })], [own, base], 10_000],
  ['at the step of the base list’s own ladder', [line({ quantity: 12, amount: 12_000 })], [base], 0],
  ['where there is no base list', [line({ amount: 5 })], [own], 0],
  ['beside goods that have none', [line({ amount: 6000 }), line({ skuId: cup, amount: 12_000 })], [own, base], 2500],
  [
    'by a base list that counts in dozens',
    [line({ quantity: 3, amount: 300 })],
    [own, aListPrice({ price: { price: 4800, per: 12 }, ladder: [] })],
    7500,
  ],
  ['before the base list begins', [line({ amount: 5 })], [own, aListPrice({ since: '2027-01-01T00:00:00.000Z' })], 0],
] as const)('%s', (_case, lines, prices, expected) => expect(discountOf(lines, offers(prices), now)).toBe(expected))
