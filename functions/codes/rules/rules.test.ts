import { describe, expect, it } from '@jest/globals'
import type { Custody, Range } from '@shared/codes/model'
import type { Refused } from '@shared/kernel/refused'
import fc from 'fast-check'
import { buyerId, now, sellerId } from '../../testing/examples'
import { containersFor, holdsNumbers } from './issuing'
import { actionsFor, isTold, mayScan, type Scanner, standingOf, verdictOf } from './scanning'
import { isVoid, maxRanges, rangeOf, withRange } from './voiding'

const codeOf = (decide: () => unknown) => {
  try {
    decide()
    return 'none'
  } catch (error) {
    return (error as Refused).code
  }
}

describe('voiding', () => {
  it('keeps exactly the indexes of all ranges, in order, none touching another', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)])
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const voided = ranges.reduce<Range[]>((all, one) => withRange(all, one), [])
        for (let index = 0; index <= 61; index++) expect(isVoid(voided, index)).toBe(isVoid(ranges, index))
        for (const [i, [from, to]] of voided.entries()) expect(from <= to && (i === 0 || from > voided[i - 1]![1] + 1)).toBe(true)
      }),
    )
  })

  it('ends at so many ranges', () => {
    const many = Array.from({ length: maxRanges }, (_, i): Range => [i * 10, i * 10])
    expect(withRange(many, [5, 5 + maxRanges * 10])).toEqual([
      [0, 0],
      [5, 5 + maxRanges * 10],
    ])
    expect(codeOf(() => withRange(many, [5, 5]))).toBe('codeBatch.tooManyRanges')
  })

  it.each([
    [{}, [0, 99]],
    [{ from: 7 }, [7, 99]],
    [{ to: 7 }, [0, 7]],
    [{ from: 99, to: 99 }, [99, 99]],
  ])('of %j is %j of a hundred', (asked, range) => expect(rangeOf(asked, 100)).toEqual(range))
})

describe('containers', () => {
  it.each([
    [{ count: 100 }, { cases: 0, pallets: 0 }],
    [
      { count: 100, itemsPerCase: 24 },
      { cases: 5, pallets: 0 },
    ],
    [
      { count: 96, itemsPerCase: 24, casesPerPallet: 2 },
      { cases: 4, pallets: 2 },
    ],
    [
      { count: 1, itemsPerCase: 24, casesPerPallet: 60 },
      { cases: 1, pallets: 1 },
    ],
  ])('of %j are %j', (issue, containers) => expect(containersFor(issue)).toEqual(containers))

  it('and batches end with their numbers', () => {
    const fits = (number: number, firstContainer: number, containers: number) =>
      codeOf(() => holdsNumbers({ number, firstContainer }, '6901234567', containers))
    expect([fits(2 ** 22 - 1, 10 ** 7 - 5, 5), fits(2 ** 22, 0, 0), fits(0, 10 ** 7 - 5, 6)]).toEqual([
      'none',
      'codeBatch.numbersUsedUp',
      'codeBatch.numbersUsedUp',
    ])
  })
})

describe('a verdict', () => {
  const custody: Custody = { holderId: buyerId, holderName: '宏远商贸', areas: ['3306', '310115'], shippedAt: now }
  const batch = { cases: 10, voided: [[0, 4]] as Range[] }
  const at = (divisionCode: string) => ({ divisionCode })
  it.each([
    ['void, whatever else', { batch, index: 4, custody, place: at('440100') }, 'void'],
    ['not shipped', { batch, index: 5, custody: undefined, place: at('330603') }, 'notShipped'],
    ['without cases, nobody knows', { batch: { ...batch, cases: 0 }, index: 5, custody: undefined, place: at('440100') }, 'ours'],
    ['in its city', { batch, index: 5, custody, place: at('330603') }, 'ours'],
    ['in its district', { batch, index: 5, custody, place: at('310115') }, 'ours'],
    ['in the district beside', { batch, index: 5, custody, place: at('310104') }, 'elsewhere'],
    ['in its province, no more is told', { batch, index: 5, custody, place: at('330000') }, 'ours'],
    ['in another city of the province', { batch, index: 5, custody, place: at('330100') }, 'elsewhere'],
    ['in another province', { batch, index: 5, custody, place: at('440000') }, 'elsewhere'],
    ['at a point in its city', { batch, index: 5, custody, place: { lat: 30, lng: 120.6 } }, 'ours'],
    ['at a point near its border', { batch, index: 5, custody, place: { lat: 30.1, lng: 120.35 } }, 'ours'],
    ['at a point in another city', { batch, index: 5, custody, place: { lat: 28, lng: 120.7 } }, 'elsewhere'],
    ['at a point abroad, which is no city', { batch, index: 5, custody, place: { lat: 48.9, lng: 2.4 } }, 'ours'],
    ['where the phone may not say', { batch, index: 5, custody, place: undefined }, 'ours'],
    ['with a holder who may sell anywhere', { batch, index: 5, custody: { ...custody, areas: [] }, place: at('440100') }, 'ours'],
  ] as const)('%s', (_what, facts, standing) => expect(standingOf(facts as never)).toBe(standing))

  const staff = (kind: 'hq' | 'dealer' | 'store', ...roles: string[]) => ({ partyId: sellerId, kind, roles }) as Scanner
  it.each([
    ['ours', 'verify', 1, undefined, 'genuine'],
    ['ours', 'verify', 2, undefined, 'repeat'],
    ['ours', 'inspect', 9, staff('hq', 'salesRep'), 'genuine'],
    ['elsewhere', 'verify', 1, undefined, 'genuine'],
    ['elsewhere', 'verify', 2, undefined, 'repeat'],
    ['elsewhere', 'verify', 2, staff('store', 'clerk'), 'elsewhere'],
    ['void', 'verify', 1, undefined, 'void'],
    ['notShipped', 'verify', 2, undefined, 'notShipped'],
  ] as const)('%s, %s the %ith time, is told to %j as %s', (standing, purpose, n, scanner, verdict) =>
    expect(verdictOf(standing, purpose, n, scanner as Scanner)).toBe(verdict),
  )

  it.each([
    ['verify', undefined, 'none'],
    ['inspect', undefined, 'actor.forbidden'],
    ['inspect', staff('hq', 'finance'), 'actor.forbidden'],
    ['inspect', staff('hq', 'finance', 'salesRep'), 'none'],
    ['sell', staff('hq', 'admin'), 'actor.forbidden'],
    ['sell', staff('store', 'buyer'), 'actor.forbidden'],
    ['sell', staff('dealer', 'owner'), 'actor.forbidden'],
    ['sell', staff('store', 'clerk'), 'none'],
    ['receive', staff('dealer', 'warehouse'), 'none'],
  ] as const)('%s by %j: %s', (purpose, scanner, code) => expect(codeOf(() => mayScan(purpose, scanner as Scanner))).toBe(code))

  it('leads to binding only by the covert code where there is one, and never from what is void or not ours', () => {
    expect(actionsFor('repeat', undefined, { covert: true })).toEqual(['uncover', 'report'])
    expect(actionsFor('repeat', undefined, { covert: true, proven: true })).toEqual(['bind', 'report'])
    for (const verdict of ['void', 'forged', 'notShipped'] as const)
      expect(actionsFor(verdict, staff('store', 'owner'), {})).toEqual(['report'])
  })

  it('names the holder to HQ and to the holder', () => {
    const holder = { partyId: buyerId, kind: 'dealer', roles: ['owner'] } as Scanner
    expect([
      isTold(custody, holder),
      isTold(custody, staff('hq', 'finance')),
      isTold(custody, staff('dealer', 'owner')),
      isTold(custody, undefined),
      isTold(undefined, holder),
    ]).toEqual([true, true, false, false, false])
  })
})
