import { describe, expect, it } from '@jest/globals'
import { moves } from '@shared/diversion/lifecycle'
import type { CaseStatus, Decision, DiversionSummary, Outcome } from '@shared/diversion/model'
import { decided } from './deciding'
import { judged, nowhere } from './judging'
import { pointsOf } from './points'
import { isSpent, sighted, tellersOf } from './sighting'
import { becomesCopied, broken, impossibleLeg, type Spread, severityOf } from './watching'

const at = (hours: number) => new Date(Date.parse('2026-11-10T00:00:00.000Z') + hours * 3_600_000).toISOString()

describe('one code in two cities', () => {
  const shanghai = { at: at(0), city: '310100' }
  it.each([
    ['Beijing within nine hours', { at: at(9), city: '110100' }, true],
    ['Beijing within ten and a half', { at: at(10.5), city: '110100' }, false],
    ['Beijing nine hours before', { at: at(-9), city: '110100' }, true],
    ['Suzhou at once: cities are wide', { at: at(0), city: '320500' }, false],
    ['Shanghai again', { at: at(1), city: '310100' }, false],
    ['no place', { at: at(1), city: undefined }, false],
    ['only a province', { at: at(1), city: '440000' }, false],
  ])('%s', (_what, now, is) => expect(impossibleLeg(now, [shanghai]) !== undefined).toBe(is))

  it('says from where, how far and how long', () =>
    expect(impossibleLeg({ at: at(2), city: '110100' }, [shanghai])).toEqual({ from: '310100', km: 1071, hours: 2 }))

  it('is a copy in its fourth city of a month, once', () => {
    const seen = ['310100', '320500', '330100'].map((city) => ({ at: at(0), city }))
    expect(becomesCopied({ at: at(99), city: '330200' }, seen)).toBe(true)
    expect(becomesCopied({ at: at(99), city: '330100' }, seen)).toBe(false)
    expect(becomesCopied({ at: at(99), city: '330300' }, [...seen, { at: at(99), city: '330200' }])).toBe(false)
    expect(becomesCopied({ at: at(24 * 30), city: '330200' }, seen)).toBe(false)
  })
})

describe('what a scan adds', () => {
  const scan = { at: at(0), city: '310100', purpose: 'verify', areas: ['33'], earlier: [] } as const
  it('counts a code once for each city and month', () => {
    expect(sighted(scan)).toEqual({ isNew: true, isOutside: true, leg: undefined, isCopied: false, isInspected: false, tellers: [] })
    const earlier = [{ at: at(-24), city: '310100' }]
    expect(sighted({ ...scan, earlier })).toMatchObject({ isNew: false, isOutside: true })
    expect(sighted({ ...scan, earlier: [{ at: at(-24 * 20), city: '310100' }] })).toMatchObject({ isNew: true })
    expect(sighted({ ...scan, city: undefined })).toMatchObject({ isNew: true, isOutside: false })
  })
  it('hangs on the strangers who say it: one here, one where no truck comes from, unless that one has told enough', () => {
    const earlier = [{ at: at(-1), city: '440100', source: 'x' }]
    const said = { ...scan, city: '330600', earlier, source: 'y' }
    expect(tellersOf(said)).toEqual(['y', 'x'])
    expect(sighted(said)).toMatchObject({ isNew: true, isOutside: false, leg: { from: '440100' }, tellers: ['y', 'x'] })
    expect(sighted({ ...said, spent: new Set(['x']) })).toMatchObject({ isNew: true, leg: undefined, tellers: [] })
    // The same phone elsewhere says nothing new.
    expect(sighted({ ...said, city: '110100', source: 'x' })).toMatchObject({ isNew: false, isOutside: false, leg: undefined, tellers: [] })
    expect(sighted({ ...said, city: '110100', at: at(24 * 40), source: 'x' })).toMatchObject({ isNew: true, tellers: ['x'] })
    expect([isSpent(['a'], 'b'), isSpent(['a', 'b'], 'b'), isSpent(['a', 'b'], 'c')]).toEqual([false, false, true])
  })
})

const spread = (home: number, foreign: Record<string, number>, over: Partial<Spread> = {}): Spread => ({
  ...{ placeless: 0, impossible: 0, copied: 0, ...over },
  cities: [
    { city: '330600', codes: home, inspected: 0, days: evenly(home) },
    ...Object.entries(foreign).map(([city, codes]) => ({ city, codes, inspected: 0, days: evenly(codes) })),
  ],
})
const evenly = (codes: number) => Object.fromEntries(Array.from({ length: 20 }, (_, i) => [String(i + 1).padStart(2, '0'), codes / 20]))

describe('a dealer of Shaoxing', () => {
  const areas = ['3306']
  it.each([
    ['nobody outside', spread(500, {}), []],
    ['three in a hundred, here and there', spread(970, { '330100': 12, '330200': 8, '310100': 10 }), []],
    ['one in ten in one city', spread(900, { '310100': 100 }), ['territory']],
    ['one in ten in many cities', spread(900, { '310100': 25, '330100': 25, '330200': 25, '320500': 25 }), ['territory']],
    ['seven, and hardly any at home', spread(3, { '310100': 7 }), []],
    ['ten, and hardly any at home', spread(3, { '310100': 10 }), ['territory']],
    ['four codes in places that cannot be', spread(500, {}, { impossible: 4 }), ['travel']],
    ['three, which photos explain', spread(500, {}, { impossible: 3 }), []],
    ['a code in four cities', spread(500, {}, { copied: 1 }), ['travel']],
  ])('%s', (_what, seen, rules) => expect(broken(seen, areas)).toEqual(rules))

  it('three on shelves, found by an inspector, are enough; two are not', () => {
    const found = (inspected: number) => ({ ...spread(500, {}), cities: [{ city: '310100', codes: 3, inspected, days: { '01': 3 } }] })
    expect([broken(found(3), areas), broken(found(2), areas)]).toEqual([['territory'], []])
  })

  it('a truckload in one day is a burst though the month is quiet', () => {
    const quiet = spread(900, {})
    const loaded = (codes: number) => ({
      ...quiet,
      cities: [...quiet.cities, { city: '310100', codes, inspected: 0, days: { '07': codes } }],
    })
    expect([broken(loaded(16), areas), broken(loaded(5), areas)]).toEqual([['burst'], []])
  })

  it('the more and the larger, the worse', () => {
    const severity = (outside: number, seen: number) => severityOf(['territory'], { outside, seen })
    expect([severity(3, 4), severity(12, 300), severity(30, 300), severity(60, 200)]).toEqual(['low', 'low', 'medium', 'high'])
  })

  const suspect = { dealerId: 'pty_01J0000000000000000000DEAL', dealerName: '宏远', division: '330600', window: '2026-11', areas } as const

  it('has one case, which keeps what has struck and what was decided', () => {
    expect(judged(suspect, spread(500, {}), [], undefined, at(0))).toBeUndefined()
    const opened = judged(suspect, spread(900, { '310100': 100 }), [], undefined, at(0))!
    expect(opened).toMatchObject({ caseId: '2026-11.pty_01J0000000000000000000DEAL', status: 'open', rules: ['territory'] })
    expect(opened).toMatchObject({ places: [{ city: '310100', name: '上海', codes: 100 }], outside: 100, seen: 1000, severity: 'high' })
    const later = judged(suspect, spread(9_000, { '310100': 100 }), ['price'], { ...opened, status: 'verified' }, at(5))!
    expect(later).toMatchObject({ rules: ['territory', 'price'], status: 'verified', openedAt: at(0), updatedAt: at(5) })
  })

  it('a single code that was never shipped is a case of HQ', () =>
    expect(judged({ ...suspect, areas: nowhere }, spread(1, {}), ['unshipped'], undefined, at(0))).toMatchObject({
      severity: 'low',
      outside: 1,
    }))

  it('stands on the map by city; a province has no point', () =>
    expect(pointsOf(spread(5, { '310100': 2, '440000': 1 }).cities, areas).map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['绍兴', true],
      ['上海', false],
    ]))

  it.each([
    [['33'], '浙江', 7, 30.3],
    [['3306', '3302'], '绍兴', 5, 30],
    [['330603'], '绍兴', 5, 30],
    [['31'], '上海', 0, 31.2],
  ])('a dealer of %j is on the map where it sells, seen there or not', (own, name, codes, lat) => {
    const seen = [
      { city: '330600', codes: 5 },
      { city: '330100', codes: 2 },
      { city: '320500', codes: 9 },
    ]
    const home = pointsOf(seen, own).filter(({ isOwn }) => isOwn)
    expect(home).toHaveLength(own.length)
    expect(home[0]).toMatchObject({ name, codes, lat })
  })
})

describe('a decision', () => {
  const by = { staffId: 'stf_01J00000000000000000STAFF1', name: '王芳' } as const
  const said = (outcome: Outcome, over: object = {}): Decision => ({ outcome, reason: '查过', at: at(0), by, ...over })
  const found = (status: CaseStatus) => ({ status }) as DiversionSummary
  const penalty = { amount: 100_000, note: '罚款并停供一月' }

  it('is a move of the lifecycle, whatever is tried', () => {
    const done = Object.keys(moves).flatMap((status) =>
      (['verified', 'penalised', 'dismissed'] as const).flatMap((outcome) => {
        try {
          decided(found(status as CaseStatus), [], said(outcome, outcome === 'penalised' ? { penalty } : {}))
          return [`${status} → ${outcome}`]
        } catch (error) {
          expect((error as { code: string }).code).toBe('diversionCase.moved')
          return []
        }
      }),
    )
    expect(done).toEqual(['open → verified', 'open → dismissed', 'verified → penalised', 'verified → dismissed'])
  })

  it('has a penalty when it is one, and only then', () => {
    expect(() => decided(found('verified'), [], said('penalised'))).toThrow('diversionCase.penaltyMissing')
    expect(() => decided(found('open'), [], said('verified', { penalty }))).toThrow('diversionCase.penaltyMissing')
  })

  it('is the same when the same person says the same again', () => {
    expect(decided(found('verified'), [said('verified')], said('verified', { at: at(1) }))).toBeUndefined()
    const other = { staffId: 'stf_01J00000000000000000STAFF2', name: '李强' } as const
    expect(() => decided(found('verified'), [said('verified')], said('verified', { by: other }))).toThrow('diversionCase.moved')
  })
})
