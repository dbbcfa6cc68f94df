import { expect, it } from '@jest/globals'
import type { PaymentSummary } from '@shared/payments/model'
import type { Dispute, StatementLine } from '@shared/statements/model'
import { dealerId, storeId } from '../../platform/testing/orders'
import { claimed, matchedLines, progressOf, stateOf } from './check'

const at = '2026-10-22T02:00:00.000Z'
const line = (n: number, over: Partial<StatementLine> = {}): StatementLine => {
  const lineId = `led_${String(n).padStart(26, '0')}` as const
  return { ...{ lineId, entryId: lineId, kind: 'shipment', amount: 100, balance: 100, documentId: `shp_${n}`, at }, ...over }
}
const payment = (over: Partial<PaymentSummary> = {}): PaymentSummary => ({
  ...{ paymentId: `pay_${'0'.repeat(26)}`, sellerId: dealerId, sellerName: '宏远', buyerId: storeId, buyerName: '惠民', amount: 500 },
  ...{ method: 'bankTransfer', receivedOn: '2026-10-22', open: 0, at },
  ...over,
})
const dispute = (n: number, status: Dispute['status']): Dispute => ({
  ...{ lineId: line(n).lineId, reason: '少收货', claimedAmount: 90, amount: 100, status, at, messages: [] },
  by: { staffId: `stf_${'0'.repeat(26)}`, name: '鲁惠民', partyId: storeId },
})
const paid = line(9, { kind: 'payment', amount: -500, documentId: payment().paymentId })

it.each([
  ['its own slip', { voucherId: `vou_${'0'.repeat(26)}` }, 1],
  ['WeChat', { method: 'wechatPay' }, 1],
  ['another amount than the slip', { voucherId: `vou_${'0'.repeat(26)}`, amount: 400 }, 0],
  ['what only the seller wrote down', {}, 0],
] as const)('matches a payment with %s', (_, over, count) => expect(matchedLines([paid, line(1)], [payment(over)]).size).toBe(count))

it('a dispute that is open is wrong whatever was ticked; one that has ended is done', () => {
  const ticked = new Set<string>([line(1).lineId])
  expect(stateOf(line(1), dispute(1, 'open'), ticked, new Set())).toBe('wrong')
  expect(stateOf(line(1), dispute(1, 'settled'), new Set(), new Set())).toBe('right')
  expect(stateOf(line(1), dispute(1, 'withdrawn'), new Set(), new Set())).toBe('right')
})

it('counts what is right, what is wrong and what is left to look at', () => {
  const lines = [line(1), line(2), line(3), paid]
  const progress = progressOf({ lines, disputes: [dispute(2, 'open')] }, new Set([line(1).lineId]), new Set([paid.lineId]))
  expect(progress).toEqual({ right: 2, wrong: 1, rest: [line(3).lineId] })
})

it('gives the amount that was typed the sign of its line', () => {
  expect([claimed(90, 100), claimed(90, -100), claimed(0, -100)]).toEqual([90, -90, 0])
})
