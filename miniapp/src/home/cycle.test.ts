import { expect, it } from '@jest/globals'
import { hoursText, stepsOf } from './cycle'

it.each([
  [0, '不到 6 分钟'],
  [0.5, '30 分钟'],
  [2.5, '2.5 小时'],
  [47.9, '47.9 小时'],
  [48, '2 天'],
  [43.2 * 24, '43.2 天'],
])('%s hours are said as %s', (hours, text) => expect(hoursText(hours)).toBe(text))

it('names the state an order waits in, and which takes longest', () => {
  const steps = stepsOf({
    medianHours: [
      { from: 'submitted', to: 'approved', hours: 1, orders: 9 },
      { from: 'fundsConfirmed', to: 'shipped', hours: 20, orders: 6 },
      { from: 'fundsConfirmed', to: 'partlyShipped', hours: 4, orders: 3 },
    ],
  })
  expect(steps.map(({ label, slowest }) => [label, slowest])).toEqual([
    ['待审核', false],
    ['一次发齐', true],
    ['等第一批', false],
  ])
})
