import { expect, it } from '@jest/globals'
import { refundable } from './refunding'
import { takenBack } from './takingBack'

const rows = [
  {
    place: '1',
    matched: [
      { of: 'a', amount: 10 },
      { of: 'b', amount: 20 },
    ],
  },
  { place: '2', matched: [{ of: 'c', amount: 30 }] },
]

it.each([
  ['nothing', 0, []],
  ['part of the newest', 10, [{ place: '2', stays: [{ of: 'c', amount: 20 }], back: [10] }]],
  [
    'the newest and part of the one before',
    35,
    [
      { place: '2', stays: [], back: [30] },
      {
        place: '1',
        stays: [
          { of: 'a', amount: 10 },
          { of: 'b', amount: 15 },
        ],
        back: [5],
      },
    ],
  ],
  [
    'all there is',
    99,
    [
      { place: '2', stays: [], back: [30] },
      { place: '1', stays: [], back: [20, 10] },
    ],
  ],
])('takes back %s', (_case, amount, expected) => {
  expect(takenBack(rows, amount).map(({ place, stays, back }) => ({ place, stays, back: back.map((one) => one.amount) }))).toEqual(expected)
})

it('leaves what may not be taken', () => {
  expect(
    takenBack(rows, 25, ({ of }) => of !== 'c').flatMap(({ back }) => back.map(({ matched, amount }) => [matched.of, amount])),
  ).toEqual([
    ['b', 20],
    ['a', 5],
  ])
})

it('a refund takes what is on account first, then what was paid, and says how much there is', () => {
  expect(refundable(5, { open: 9, held: 4 }, rows)).toEqual([])
  expect(refundable(6, { open: 9, held: 4 }, rows)).toMatchObject([{ place: '2', back: [{ amount: 1 }] }])
  expect(() => refundable(66, { open: 9, held: 4 }, rows)).toThrow(
    expect.objectContaining({ code: 'payment.tooMuch', detail: { most: 65 } }),
  )
  const many = Array.from({ length: 40 }, (_, i) => ({ place: `${i}`, matched: [{ amount: 1 }] }))
  expect(() => refundable(31, { open: 0, held: 0 }, many)).toThrow(expect.objectContaining({ detail: { most: 30 } }))
})
