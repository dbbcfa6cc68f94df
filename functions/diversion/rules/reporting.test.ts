import { expect, it } from '@jest/globals'
import type { CodeReport } from '@shared/diversion/reports'
import fc from 'fast-check'
import { recordOf, yearBefore } from './record'
import { isEvidence, settled, shownToReporter, struck } from './reporting'

const at = '2026-11-20T08:00:00.000Z'
const by = (n: number) => ({ staffId: `stf_${String(n).padStart(26, '0')}` as const, name: `核实 ${n}` })
const report: CodeReport = {
  ...{ reportId: `scn_${'0'.repeat(26)}`, kind: 'diverted', status: 'open', at, uri: 'x', code: 'ours' },
  ...{
    product: '冷泡乌龙茶',
    dealerId: `pty_${'1'.repeat(26)}`,
    dealerName: '宏远商贸',
    division: '330600',
    city: '310100',
    cityName: '上海',
  },
  by: { is: 'staff', name: '老陈', partyName: '老陈便利店' },
}

it('however many decide, in whatever order, the first decision stands', () => {
  const decision = fc.record({
    outcome: fc.constantFrom('upheld' as const, 'dismissed' as const),
    who: fc.nat(2),
    reason: fc.constantFrom('甲', '乙'),
  })
  fc.assert(
    fc.property(fc.array(decision, { minLength: 1, maxLength: 6 }), (decisions) => {
      let now = report
      for (const { outcome, who, reason } of decisions) {
        try {
          now = settled(now, { outcome, reason, at, by: by(who) }) ?? now
        } catch {}
      }
      const [first] = decisions
      expect([now.status, now.decision]).toEqual([first!.outcome, { reason: first!.reason, at, by: by(first!.who) }])
    }),
  )
})

it('nothing strikes before HQ has found it true, and only what speaks of a dealer does', () => {
  const all = (['forged', 'diverted', 'opened', 'price', 'other'] as const).map((kind) => [
    isEvidence({ ...report, kind }),
    struck({ kind, status: 'open' }),
    struck({ kind, status: 'dismissed' }),
    struck({ kind, status: 'upheld' }),
  ])
  expect(all).toEqual([
    [false, [], [], []],
    [true, [], [], ['reported']],
    [false, [], [], []],
    [true, [], [], ['price']],
    [false, [], [], []],
  ])
  const { dealerId: _, ...nobodys } = report
  expect(isEvidence(nobodys)).toBe(false)
})

it('a reporter learns nothing of dealers, of products, or who decided', () => {
  const told = settled(report, { outcome: 'dismissed', reason: '自己带来的', at, by: by(1) })!
  const { reportId } = report
  expect(shownToReporter(told)).toEqual({
    ...{ reportId, kind: 'diverted', status: 'dismissed', at, uri: 'x', city: '310100', cityName: '上海' },
    decision: { reason: '自己带来的', at },
  })
})

it.each([
  ['2026-11', '2025-12'],
  ['2026-12', '2026-01'],
  ['2026-01', '2025-02'],
])('the twelve months up to %s begin with %s', (window, from) => expect(yearBefore(window)).toBe(from))

it('a record counts the other cases', () =>
  expect(
    recordOf(
      [
        { window: '2026-11', status: 'open' },
        { window: '2026-10', status: 'open' },
        { window: '2026-09', status: 'verified' },
        { window: '2026-08', status: 'penalised' },
        { window: '2026-07', status: 'dismissed' },
      ],
      '2026-11',
    ),
  ).toEqual({ verified: 2, dismissed: 1, open: 1 }))
