import { describe, expect, it } from '@jest/globals'
import type { OrderStatus } from '@shared/orders/model'
import { anOrder, aSeller, by, now, sellerId } from '../../testing/examples'
import { decideMove } from './moving'

const clerk = { staffId: 'stf_01J00000000000000000CLERK1', name: '李审核', partyId: sellerId } as const
const facts = (over: Partial<Parameters<typeof decideMove>[1]> = {}) => ({
  order: anOrder(),
  side: 'seller' as const,
  by: clerk,
  reserves: true,
  steps: aSeller().steps,
  now,
  ...over,
})
const at = (status: OrderStatus) => anOrder({ status })
const refused = (code: string) => expect.objectContaining({ code })

describe('moving an order', () => {
  it('names who moved it, when and why', () => {
    expect(decideMove('reject', facts({ reason: '价格不对' }))).toEqual([{ status: 'rejected', at: now, by: clerk, reason: '价格不对' }])
  })

  it('passes the funds step in the same write where it is switched off', () => {
    const moved = decideMove('approve', facts({ steps: { approval: true, funds: false } }))
    expect(moved).toEqual([
      { status: 'approved', at: now, by: clerk },
      { status: 'fundsConfirmed', at: now },
    ])
  })

  it('waits for the money of an order that is paid before it ships', () => {
    expect(decideMove('approve', facts({ steps: { approval: true, funds: false }, reserves: false }))).toHaveLength(1)
  })

  it('does nothing when the same person moves it again, even after it went on', () => {
    const approved = anOrder({ status: 'fundsConfirmed', timeline: [{ status: 'approved', at: now, by: clerk }] })
    expect(decideMove('approve', facts({ order: approved }))).toEqual([])
  })

  it('tells a second desk that the order has moved, and shows it', () => {
    const approved = anOrder({ status: 'approved', timeline: [{ status: 'approved', at: now, by }] })
    expect(() => decideMove('approve', facts({ order: approved }))).toThrow(
      expect.objectContaining({ code: 'order.moved', detail: { order: approved } }),
    )
  })

  it('does not take a note of somebody for the move that it was written beside', () => {
    const noted = { status: 'approved' as const, at: now, by: clerk, what: 'noted' as const, reason: '加急' }
    const approved = anOrder({ status: 'approved', timeline: [{ status: 'approved', at: now, by }, noted] })
    expect(() => decideMove('approve', facts({ order: approved }))).toThrow(refused('order.moved'))
  })

  it.each([
    ['the buyer cancels what is submitted', 'buyer', 'submitted', true],
    ['the buyer cancels what is approved', 'buyer', 'approved', false],
    ['the seller cancels what is approved', 'seller', 'approved', true],
    ['the seller cancels what is paid', 'seller', 'fundsConfirmed', false],
    ['the seller cancels what has left', 'seller', 'shipped', false],
  ] as const)('%s', (_case, side, status, allowed) => {
    const cancel = () => decideMove('cancel', facts({ order: at(status), side }))
    if (allowed) expect(cancel()).toMatchObject([{ status: 'cancelled' }])
    else expect(cancel).toThrow(refused('order.moved'))
  })

  it.each([
    ['confirms funds of what is approved', 'confirmFunds', 'approved', true],
    ['confirms no funds of what nobody has approved', 'confirmFunds', 'submitted', false],
    ['closes short what is approved', 'closeShort', 'approved', true],
    ['closes short what has left in part', 'closeShort', 'partlyShipped', true],
    ['closes short nothing that has all left', 'closeShort', 'shipped', false],
    ['closes short nothing that waits for approval', 'closeShort', 'submitted', false],
  ] as const)('the seller %s', (_case, name, status, allowed) => {
    const decide = () => decideMove(name, facts({ order: at(status) }))
    if (allowed) expect(decide()).toHaveLength(1)
    else expect(decide).toThrow(refused('order.moved'))
  })

  it('lets no buyer approve, reject, confirm funds or close short', () => {
    for (const name of ['approve', 'reject', 'confirmFunds', 'closeShort'] as const)
      expect(() => decideMove(name, facts({ side: 'buyer' }))).toThrow(refused('actor.forbidden'))
  })
})
