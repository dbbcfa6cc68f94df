/** @jest-environment node */
import { expect, it } from '@jest/globals'
import type { DiversionCase, Trace } from '@shared/diversion/model'
import { shownToDealer } from './showing'

const at = '2026-11-10T02:00:00.000Z'
const trace = (i: number): Trace => ({ scanId: `scn_${i}` as Trace['scanId'], uri: `https://q.cn/21/${i}`, product: '乌龙茶', at })
const reported = (one: Trace): Trace => ({ ...one, report: { kind: 'diverted', status: 'upheld' } })

/** As HQ reads it: the newest two hundred of very many, some of them reports. */
const aCase = (reports: number): DiversionCase => ({
  ...{ caseId: '2026-11.pty_1', dealerId: 'pty_1', dealerName: '顺达', division: '330600', window: '2026-11', status: 'open' },
  ...{ severity: 'high', rules: ['territory'], places: [], outside: 900, seen: 1000, openedAt: at, updatedAt: at, areas: ['3306'] },
  ...{ decisions: [], statements: [], points: [], placeless: 0, record: { verified: 0, dismissed: 0, open: 0 }, traceCount: 900 },
  traces: Array.from({ length: 200 }, (_, i) => (i < reports ? reported(trace(i)) : trace(i))),
})

it('a dealer of very many traces cannot count the reports that it does not see', () => {
  const [none, some] = [shownToDealer(aCase(0)), shownToDealer(aCase(9))]
  expect([some.traces.length, some.traceCount]).toEqual([none.traces.length, none.traceCount])
})
