import { describe, expect, it } from '@jest/globals'
import type { RefusalCode } from '@shared/kernel/refused'
import { aBuyer, buyerId, sellerId } from '../../testing/examples'
import { isSame, mayRecord, type RecordingFacts } from './recording'
import { isSameDecision, mayVouch, type VoucherFacts } from './voucher'

const other = 'pty_01J00000000000000000OTHER1'
const order = { sellerId, buyerId } as const

const facts = { sellerId, buyer: aBuyer(), supplierId: sellerId, hasAccount: false, receivedOn: '2026-11-21', today: '2026-11-21' } as const
it.each<[string, Partial<RecordingFacts>, RefusalCode | undefined]>([
  ['of whom it supplies', {}, undefined],
  ['of whom it once supplied', { supplierId: other, hasAccount: true }, undefined],
  ['of a stranger', { supplierId: other }, 'actor.forbidden'],
  ['of nobody', { buyer: undefined }, 'actor.forbidden'],
  ['of itself', { buyer: aBuyer({ partyId: sellerId }), hasAccount: true }, 'actor.forbidden'],
  ['for an order of theirs', { order }, undefined],
  ['for an order of another buyer', { order: { ...order, buyerId: other } }, 'actor.forbidden'],
  ['for an order with another seller', { order: { ...order, sellerId: other } }, 'actor.forbidden'],
  ['that came long ago', { receivedOn: '2020-01-01' }, undefined],
  ['that will come', { receivedOn: '2026-11-22' }, 'input.invalid'],
])('a seller records a payment %s', (_case, over, code) => {
  const decided = () => mayRecord({ ...facts, ...over })
  if (code) expect(decided).toThrow(expect.objectContaining({ code }))
  else expect(decided()).toEqual(aBuyer())
})

const vouching = {
  buyerId,
  seller: aBuyer({ partyId: sellerId }),
  supplierId: sellerId,
  hasAccount: false,
  paidOn: '2026-11-21',
  today: '2026-11-21',
} as const
it.each<[string, Partial<VoucherFacts>, RefusalCode | undefined]>([
  ['its supplier', {}, undefined],
  ['whom it bought from before', { supplierId: other, hasAccount: true }, undefined],
  ['a stranger', { supplierId: other }, 'actor.forbidden'],
  ['nobody', { seller: undefined }, 'actor.forbidden'],
  ['itself', { seller: aBuyer() }, 'actor.forbidden'],
  ['another than the order’s seller', { order: { ...order, sellerId: other } }, 'actor.forbidden'],
  ['its supplier, of tomorrow', { paidOn: '2026-11-22' }, 'input.invalid'],
])('a buyer sends a voucher to %s', (_case, over, code) => {
  const decided = () => mayVouch({ ...vouching, ...over })
  if (code) expect(decided).toThrow(expect.objectContaining({ code }))
  else expect(decided().partyId).toBe(sellerId)
})

describe('said again', () => {
  const payment = { sellerId, buyerId, amount: 100, method: 'bankTransfer', receivedOn: '2026-11-21' } as const
  it.each([
    ['amount', 101],
    ['method', 'cash'],
    ['reference', '0641'],
    ['receivedOn', '2026-11-20'],
    ['orderId', 'ord_01J00000000000000000ORDER1'],
    ['buyerId', other],
  ])('a payment with another %s is another', (field, value) => {
    const before = payment as unknown as Parameters<typeof isSame>[0]
    expect([isSame(before, payment), isSame(before, { ...payment, [field]: value })]).toEqual([true, false])
  })

  it.each([
    ['accepted as it is', 'accepted', {}, { accept: true }, true],
    ['accepted, the amount named', 'accepted', {}, { accept: true, amount: 100 }, true],
    ['accepted with another amount', 'accepted', {}, { accept: true, amount: 99 }, false],
    ['accepted with that other amount', 'accepted', { amount: 99 }, { accept: true, amount: 99 }, true],
    ['rejected for the same', 'rejected', { reason: '看不清' }, { accept: false, reason: '看不清' }, true],
    ['rejected for something else', 'rejected', { reason: '看不清' }, { accept: false, reason: '没到账' }, false],
    ['rejected after it was accepted', 'accepted', {}, { accept: false, reason: '没到账' }, false],
    ['not decided yet', 'submitted', undefined, { accept: true }, false],
  ] as const)('a voucher %s', (_case, status, decided, said, same) => {
    const voucher = { status, amount: 100, ...(decided && { decided }) } as unknown as Parameters<typeof isSameDecision>[0]
    expect(isSameDecision(voucher, said)).toBe(same)
  })
})
