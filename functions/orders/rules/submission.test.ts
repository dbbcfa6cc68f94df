import { describe, expect, it } from '@jest/globals'
import {
  aBuyer,
  aCredit,
  aListPrice,
  anOffer,
  anOrder,
  aPerson,
  aSeller,
  buyerId,
  cup,
  now,
  orderId,
  sellerId,
  tea,
} from '../../testing/examples'
import { decideSubmission, type Facts, isRetry, spendingOf } from './submission'

const facts = (over: Partial<Facts> = {}): Facts => ({
  buyer: aBuyer(),
  seller: aSeller(),
  staff: aPerson(),
  now,
  offers: new Map([
    [tea, anOffer()],
    [cup, anOffer({ skuId: cup, name: '马克杯', place: '02#001#01', prices: [aListPrice({ price: { price: 500, per: 1 }, ladder: [] })] })],
  ]),
  credit: aCredit(),
  ...over,
})
const asked = (...lines: [typeof tea, number][]) => ({ orderId, lines: lines.map(([skuId, quantity]) => ({ skuId, quantity })) }) as const
const refused = (code: string, detail = {}) => expect.objectContaining({ code, detail: expect.objectContaining(detail) })

describe('submitting an order', () => {
  it('prices every line and totals the order', () => {
    const { order, lines, reserves } = decideSubmission(asked([tea, 3], [cup as typeof tea, 2]), facts())
    expect(order).toMatchObject({ status: 'submitted', lineCount: 2, total: 4600, lines: [{ amount: 3600 }, { amount: 1000 }] })
    expect(order.timeline).toEqual([{ status: 'submitted', at: now, by: { staffId: aPerson().staffId, name: '王建国', partyId: buyerId } }])
    expect(lines.map(({ place }) => place)).toEqual(['01#001#01', '02#001#01'])
    expect(reserves).toBe(true)
  })

  it('counts one SKU added twice as one line, at the step of the ladder it reaches together', () => {
    expect(decideSubmission(asked([tea, 8], [tea, 4]), facts()).order.lines).toMatchObject([
      { quantity: 12, unitPrice: 1000, amount: 12_000 },
    ])
  })

  it('refuses another total than the one the buyer saw, and says the new one', () => {
    expect(decideSubmission({ ...asked([tea, 3]), expectedTotal: 3600 }, facts()).order.total).toBe(3600)
    expect(() => decideSubmission({ ...asked([tea, 3]), expectedTotal: 3599 }, facts())).toThrow(refused('price.changed', { total: 3600 }))
  })

  it.each(['applied', 'reviewed', 'contracted', 'suspended', 'exited'] as const)('refuses a buyer that is %s', (lifecycle) => {
    expect(() => decideSubmission(asked([tea, 3]), facts({ buyer: aBuyer({ lifecycle }) }))).toThrow(refused('party.suspended'))
  })

  it.each([
    ['within the limit', { left: 3600, overLimit: 'hold' }, undefined, true],
    ['a fen beyond it, where it is held', { left: 3599, overLimit: 'hold' }, true, true],
    ['a fen beyond it, where it is refused: the commit says so', { left: 3599, overLimit: 'refuse' }, undefined, true],
    ['paid before it ships', { left: 0, overLimit: 'hold', term: { kind: 'prepay' } }, undefined, false],
  ] as const)('draws on credit: %s', (_case, credit, creditHold, reserves) => {
    const held = decideSubmission(asked([tea, 3]), facts({ credit: aCredit(credit) }))
    expect([held.order.creditHold, held.reserves]).toEqual([creditHold, reserves])
  })

  it.each([
    ['nothing is switched off', { approval: true, funds: true }, {}, ['submitted']],
    ['approval is switched off', { approval: false, funds: true }, {}, ['submitted', 'approved']],
    ['both are switched off', { approval: false, funds: false }, {}, ['submitted', 'approved', 'fundsConfirmed']],
    ['only funds are switched off', { approval: true, funds: false }, {}, ['submitted']],
    ['it is over its credit', { approval: false, funds: false }, { left: 0, overLimit: 'hold' as const }, ['submitted']],
    ['it is paid before it ships', { approval: false, funds: false }, { term: { kind: 'prepay' as const } }, ['submitted', 'approved']],
  ])('is passed on by the system when %s', (_case, steps, credit, statuses) => {
    const { order } = decideSubmission(asked([tea, 3]), facts({ seller: aSeller({ steps }), credit: aCredit(credit) }))
    expect(order.timeline.map(({ status }) => status)).toEqual(statuses)
    expect(order.status).toBe(statuses.at(-1))
    expect(order.timeline.slice(1).every(({ by }) => by === undefined)).toBe(true)
  })
})

describe('an order of a buyer that is overdue', () => {
  const late = { blockOverdue: true, oldestDue: '2026-11-20' }
  const submitted = (credit: object) => decideSubmission(asked([tea, 3]), facts({ credit: aCredit(credit) })).order
  it('is refused, and says since when', () => {
    expect(() => submitted(late)).toThrow(refused('credit.overdue', { since: '2026-11-20' }))
    expect(() => submitted({ ...late, term: { kind: 'prepay' } })).toThrow(refused('credit.overdue'))
  })
  it('is held where such orders are held', () => expect(submitted({ ...late, overLimit: 'hold' }).creditHold).toBe(true))
  it('is taken where that does not block, and on the day itself', () => {
    expect(submitted({ oldestDue: '2026-11-20' }).creditHold).toBeUndefined()
    expect(submitted({ ...late, oldestDue: '2026-11-21' }).creditHold).toBeUndefined()
  })
})

describe('an order of a person whose spending is limited', () => {
  const limited = (spent: number | undefined, limit: number, over: Partial<Facts> = {}) =>
    decideSubmission(asked([tea, 3]), facts({ spending: { of: 'stf_x/2026-11', spent, limit }, ...over }))
  it.each([
    ['the first, at the limit', undefined, 3600, undefined],
    ['at the limit', 1000, 4600, undefined],
    ['a fen beyond it', 1001, 4600, true],
  ])('%s', (_case, spent, limit, spendHold) => {
    const held = limited(spent, limit)
    expect([held.order.spendHold, held.order.status, held.spending]).toEqual([spendHold, 'submitted', 'stf_x/2026-11'])
  })
  it('waits for the owner, whatever the seller has switched off', () => {
    const seller = aSeller({ steps: { approval: false, funds: false } })
    expect(limited(0, 1, { seller }).order.timeline).toHaveLength(1)
    expect(limited(0, 3600, { seller }).order.status).toBe('fundsConfirmed')
  })
  it('counts by the Shanghai day or month', () => {
    const person = aPerson().staffId
    expect(spendingOf(person, { limit: 1, per: 'day' }, '2026-11-21')).toBe(`${person}/2026-11-21`)
    expect(spendingOf(person, { limit: 1, per: 'month' }, '2026-11-21')).toBe(`${person}/2026-11`)
  })
})

describe('an order below the base list', () => {
  const own = aListPrice({ kind: 'party', version: 4, price: { price: 1140, per: 1 }, ladder: [] })
  const offers = new Map([[tea, anOffer({ prices: [own, aListPrice()] })]])
  it('says how far, for whoever approves it', () => {
    expect(decideSubmission(asked([tea, 3]), facts({ offers })).order.discount).toBe(500)
    expect(decideSubmission(asked([tea, 3]), facts()).order).not.toHaveProperty('discount')
  })
  it.each([
    ['within what the seller leaves to the system', { upTo: 3420, discount: 500 }, 'approved'],
    ['cheaper than that', { upTo: 3420, discount: 499 }, 'submitted'],
    ['larger than that', { upTo: 3419, discount: 500 }, 'submitted'],
  ])('%s', (_case, autoApprove, status) => {
    const seller = aSeller({ steps: { approval: true, funds: true, autoApprove } })
    expect(decideSubmission(asked([tea, 3]), facts({ offers, seller })).order.status).toBe(status)
  })
})

describe('a command that comes again', () => {
  const other = 'pty_01J0000000000000000000OTHER'
  it.each([
    ['the same lines', asked([tea, 3]), buyerId, true],
    ['the same lines, added in two goes', asked([tea, 1], [tea, 2]), buyerId, true],
    ['another quantity', asked([tea, 4]), buyerId, false],
    ['one more line', asked([tea, 3], [cup as typeof tea, 1]), buyerId, false],
    ['another SKU', asked([cup as typeof tea, 3]), buyerId, false],
    ['another buyer', asked([tea, 3]), other, false],
    ['the seller', asked([tea, 3]), sellerId, false],
  ])('with %s', (_case, again, who, expected) => {
    expect(isRetry(anOrder(), again, who)).toBe(expected)
  })
})
