import { expect, it } from '@jest/globals'
import { sinceWords } from './stockWords'

it('says since when a level is what it is, and by what', () => {
  const now = '2026-11-21T04:00:00.000Z'
  expect(sinceWords({ asOf: '2026-11-21T01:31:00.000Z', cause: 'sold' }, now)).toBe('今天 9:31 扫码卖出')
  expect(sinceWords({}, now)).toBeUndefined()
})
