import { describe, expect, it } from '@jest/globals'
import type { Order } from '@shared/orders/model'
import { aCredit, anOrder, aSeller, by, now, sellerId } from '../../testing/examples'
import { decideCreditRelease, decideSpendingRelease, type ReleaseFacts } from './release'

const controller = { staffId: 'stf_01J0000000000000000CREDIT1', name: '周信控', partyId: sellerId } as const
const owner = by
const refused = (code: string) => expect.objectContaining({ code })
type Over = Partial<Omit<ReleaseFacts, 'held'>> & { order?: Order; released?: true; reserves?: boolean }
const facts = ({ order = anOrder({ creditHold: true }), released, reserves = true, ...over }: Over = {}): ReleaseFacts => ({
  held: { order, reserves, ...(released && { released }) },
  side: 'seller',
  by: controller,
  steps: aSeller().steps,
  credit: aCredit({ left: -1 }),
  reason: '年底冲量',
  now,
  ...over,
})
const ofBuyer = (over: Over = {}) => facts({ order: anOrder({ spendHold: true }), side: 'buyer', by: owner, credit: aCredit(), ...over })
const statuses = (decided: ReturnType<typeof decideCreditRelease>) => decided?.steps.map(({ status, what }) => what ?? status)
const off = { approval: false, funds: false }

describe('releasing an order beyond its credit', () => {
  it('says who answers for it, and why', () => {
    expect(decideCreditRelease(facts())?.steps).toEqual([
      { status: 'submitted', at: now, by: controller, what: 'creditReleased', reason: '年底冲量' },
    ])
  })

  it.each([
    ['passes the steps that are switched off', facts({ steps: off }), ['creditReleased', 'approved', 'fundsConfirmed']],
    ['leaves the money of what is paid before to be waited for', facts({ steps: off, reserves: false }), ['creditReleased', 'approved']],
    [
      'leaves an order that also waits for its buyer’s owner',
      facts({ steps: off, order: anOrder({ creditHold: true, spendHold: true }) }),
      ['creditReleased'],
    ],
    ['approves nothing twice', facts({ steps: off, order: anOrder({ status: 'fundsConfirmed' }) }), ['creditReleased']],
  ])('%s', (_case, given, expected) => expect(statuses(decideCreditRelease(given))).toEqual(expected))

  it.each([
    ['that shipping would refuse for credit', anOrder({ status: 'approved' }), aCredit({ left: -1 }), true],
    [
      'that shipping would refuse because the buyer is overdue',
      anOrder({ status: 'partlyShipped' }),
      aCredit({ blockOverdue: true, oldestDue: '2026-11-20' }),
      true,
    ],
    ['that nothing stands in the way of', anOrder({ status: 'approved' }), aCredit(), false],
  ] as const)('releases an approved order only where it is one %s', (_case, order, credit, allowed) => {
    const decide = () => decideCreditRelease(facts({ order, credit }))
    if (allowed) expect(statuses(decide())).toEqual(['creditReleased'])
    else expect(decide).toThrow(refused('credit.notHeld'))
  })

  it('is done once: by the same person again nothing, by another too late', () => {
    const done = anOrder({ timeline: [{ status: 'submitted', at: now, by: controller, what: 'creditReleased' }] })
    expect(decideCreditRelease(facts({ order: done, released: true }))).toBeUndefined()
    const other = { ...controller, staffId: 'stf_01J0000000000000000CREDIT2' } as const
    expect(() => decideCreditRelease(facts({ order: done, released: true, by: other }))).toThrow(refused('order.moved'))
  })

  it.each(['shipped', 'received', 'settled', 'rejected', 'cancelled', 'closedShort'] as const)('is too late for what is %s', (status) => {
    expect(() => decideCreditRelease(facts({ order: anOrder({ status }) }))).toThrow(refused('order.moved'))
  })

  it('is not for the buyer', () => expect(() => decideCreditRelease(facts({ side: 'buyer' }))).toThrow(refused('actor.forbidden')))
})

describe('releasing what a person ordered beyond its limit', () => {
  it('goes on to the seller, and through what the seller leaves to the system', () => {
    expect(statuses(decideSpendingRelease(ofBuyer()))).toEqual(['spendingReleased'])
    expect(statuses(decideSpendingRelease(ofBuyer({ steps: off })))).toEqual(['spendingReleased', 'approved', 'fundsConfirmed'])
    const rule = { approval: true, funds: true, autoApprove: { upTo: 3600, discount: 0 } }
    expect(statuses(decideSpendingRelease(ofBuyer({ steps: rule })))).toEqual(['spendingReleased', 'approved'])
    const late = aCredit({ oldestDue: '2026-11-20' })
    expect(statuses(decideSpendingRelease(ofBuyer({ steps: rule, credit: late })))).toEqual(['spendingReleased'])
  })

  it('is the buyer’s, once, and only of what waits for it', () => {
    const done = anOrder({ timeline: [{ status: 'submitted', at: now, by: owner, what: 'spendingReleased' }] })
    expect(decideSpendingRelease(ofBuyer({ order: done }))).toBeUndefined()
    expect(() => decideSpendingRelease(ofBuyer({ order: anOrder() }))).toThrow(refused('order.moved'))
    expect(() => decideSpendingRelease(ofBuyer({ order: anOrder({ spendHold: true, status: 'cancelled' }) }))).toThrow(
      refused('order.moved'),
    )
    expect(() => decideSpendingRelease(ofBuyer({ side: 'seller' }))).toThrow(refused('actor.forbidden'))
  })
})
