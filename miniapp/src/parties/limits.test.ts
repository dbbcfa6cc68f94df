import { expect, it } from '@jest/globals'
import { limitDraftOf, limitProblems, limitsOf, limitText, percentOf } from './limits'

const none = limitDraftOf(undefined)

it.each([
  ['5', 500],
  ['12.5%', 1250],
  ['100', 10_000],
  ['100.01', undefined],
  ['五', undefined],
  ['', undefined],
])('%s percent is %s basis points', (text, points) => expect(percentOf(text)).toBe(points))

it('sends what was typed, and takes away what was emptied', () => {
  const draft = { ...none, amount: '50000', discount: '5', spends: '9000' }
  expect(limitsOf(draft, 'dealer', ['owner', 'buyer'])).toEqual({
    approval: { amount: 5_000_000, discount: 500 },
    spending: { limit: 900_000, per: 'month' },
  })
  expect(limitsOf(none, 'dealer', ['owner', 'buyer'])).toEqual({ approval: null, spending: null })
})

it('keeps no limit that no role needs', () => {
  const draft = { ...none, amount: '1', spends: '1' }
  expect(limitsOf(draft, 'store', ['owner'])).toEqual({ approval: null, spending: null })
  expect(limitsOf(draft, 'hq', ['orderDesk'])).toEqual({ approval: { amount: 100 }, spending: null })
})

it('shows again what was sent', () => {
  const limits = { approval: { discount: 1250 }, spending: { limit: 900_000, per: 'day' } } as const
  expect(limitsOf(limitDraftOf(limits), 'dealer', ['owner', 'clerk'])).toEqual(limits)
})

it('finds what is no amount', () => {
  expect(Object.keys(limitProblems({ ...none, amount: '五万', discount: '101', spends: '0' }))).toEqual(['amount', 'discount'])
})

it('says it in a line', () => {
  expect(limitText({ approval: { amount: 5_000_000, discount: 500 }, spending: { limit: 900_000, per: 'month' } })).toBe(
    '审到 ¥5 万、让 5%，每月订 ¥9,000.00',
  )
  expect(limitText({})).toBe('')
})
