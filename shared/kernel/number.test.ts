import { describe, expect, it } from '@jest/globals'
import { printedNumber } from './number'

const orderId = 'ord_01J00000000000000000ORDER1'

describe('the printed number', () => {
  it('carries the day in Shanghai and stays the same for the same order', () => {
    expect(printedNumber('DH', orderId, '2026-11-17T16:00:00.000Z')).toMatch(/^DH1118-\d{4}$/)
    expect(printedNumber('DH', orderId, '2026-11-17T15:59:59.999Z')).toMatch(/^DH1117-\d{4}$/)
    expect(printedNumber('DH', orderId, '2026-11-17T15:59:59.999Z')).toBe(printedNumber('DH', orderId, '2026-11-17T15:59:59.999Z'))
  })
})
