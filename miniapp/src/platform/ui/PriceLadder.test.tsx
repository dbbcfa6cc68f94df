import { afterEach, describe, expect, it } from '@jest/globals'
import { cleanup, render, screen } from '@testing-library/react'
import { ladderHint, type Priced, tiersOf } from './ladder'
import { PriceLadder } from './PriceLadder'

const soda: Priced = {
  packSize: 24,
  unit: '瓶',
  cartonUnit: '箱',
  minQuantity: 24,
  price: 3850,
  per: 24,
  ladder: [
    { from: 1200, price: 3720, per: 24 },
    { from: 2400, price: 3580, per: 24 },
  ],
}
const states = (quantity: number) => tiersOf(soda, quantity).map(({ state }) => state)

afterEach(cleanup)

describe('the steps', () => {
  it.each([
    [0, ['now', 'next', 'later']],
    [1199, ['now', 'next', 'later']],
    [1200, ['past', 'now', 'next']],
    [2400, ['past', 'past', 'now']],
  ])('at %i pieces are %j', (quantity, expected) => expect(states(quantity)).toEqual(expected))

  it('are called by cartons, with what each brings', () => {
    expect(tiersOf(soda, 960).map(({ range, price, gain }) => [range, price, gain])).toEqual([
      ['1–49 箱', 3850, undefined],
      ['满 50 箱', 3720, '再加 10 箱'],
      ['满 100 箱', 3580, '每箱省 ¥2.70'],
    ])
  })

  it('speak of a carton where the price is of a piece', () => {
    const chips: Priced = {
      ...soda,
      packSize: 20,
      unit: '袋',
      minQuantity: 5,
      price: 340,
      per: 1,
      ladder: [{ from: 200, price: 320, per: 1 }],
    }
    expect(tiersOf(chips, 5).map(({ range, price }) => [range, price])).toEqual([
      ['10 箱 以下', 6800],
      ['满 10 箱', 6400],
    ])
    expect(ladderHint(chips, 195)).toBe('再买 5 袋，每箱省 ¥4.00')
  })
})

it.each([
  [0, '满 50 箱，每箱 ¥37.20'],
  [960, '再买 10 箱，每箱省 ¥1.30'],
  [1195, '再买 5 瓶，每箱省 ¥1.30'],
  [1200, '再买 50 箱，每箱省 ¥1.40'],
  [2400, '已到最低价，省 ¥270.00'],
])('at %i pieces says: %s', (quantity, hint) => expect(ladderHint(soda, quantity)).toBe(hint))

it('shows every price, which holds now, and the sentence', () => {
  render(<PriceLadder product={soda} quantity={960} />)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1–49 箱 · 现在¥38.50',
    '满 50 箱¥37.20再加 10 箱',
    '满 100 箱¥35.80每箱省 ¥2.70',
  ])
  expect(screen.getByText('再买 10 箱，每箱省 ¥1.30')).toBeTruthy()
})

it('is the sentence alone in a list, and nothing where there is one price', () => {
  const { container } = render(<PriceLadder product={soda} quantity={960} hintOnly />)
  expect(container.textContent).toBe('再买 10 箱，每箱省 ¥1.30')
  cleanup()
  expect(render(<PriceLadder product={{ ...soda, ladder: [] }} quantity={960} />).container.textContent).toBe('')
})
