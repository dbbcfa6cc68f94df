import { describe, expect, it } from '@jest/globals'
import { aLine, cup, now, tea } from '../../testing/examples'
import { leftAfter } from './cart'

const earlier = '2026-11-21T07:59:59.999Z'
const later = '2026-11-21T08:00:00.001Z'
const order = { lines: [aLine({ skuId: tea, quantity: 3 })], submittedAt: now }

describe('a cart after an order', () => {
  it.each([
    ['loses what was ordered', [[tea, 3]], earlier, []],
    [
      'keeps what was not',
      [
        [tea, 3],
        [cup, 1],
      ],
      earlier,
      [[cup, 1]],
    ],
    ['keeps another quantity of the same', [[tea, 4]], earlier, undefined],
    ['is left alone when it is younger than the order', [[tea, 3]], later, undefined],
    ['may be empty', [], '', undefined],
  ] as const)('%s', (_case, lines, savedAt, left) => {
    const cart = { lines: lines.map(([skuId, quantity]) => ({ skuId, quantity })), savedAt }
    expect(leftAfter(cart, order)).toEqual(left?.map(([skuId, quantity]) => ({ skuId, quantity })))
  })
})
