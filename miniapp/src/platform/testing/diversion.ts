import type { DiversionCase } from '@shared/diversion/model'
import type { Statement } from '@shared/diversion/statements'
import { aSession } from './people'

const { party, staff } = aSession()
const at = '2026-11-19T08:32:00.000Z'

/** 宏远's goods of November, seen in two cities that are not its own. */
export const aCase = (more: Partial<DiversionCase> = {}): DiversionCase => ({
  ...{ caseId: `2026-11.${party.partyId}`, dealerId: party.partyId, dealerName: party.name, division: '330603', window: '2026-11' },
  ...{ status: 'open', severity: 'high', rules: ['territory', 'burst'], outside: 15, seen: 39, openedAt: at, updatedAt: at },
  places: [
    { city: '320500', name: '苏州', codes: 11 },
    { city: '320200', name: '无锡', codes: 4 },
  ],
  ...{ areas: ['330603'], decisions: [], statements: [], traces: [], traceCount: 0, points: [], placeless: 0 },
  record: { verified: 0, dismissed: 0, open: 0 },
  ...more,
})

export const summaryOf = ({ areas, decisions, statements, traces, traceCount, points, placeless, record, ...summary }: DiversionCase) =>
  summary

export const aStatement = (nth: number, more: Partial<Statement> = {}): Statement => ({
  ...{ statementId: `stm_01J0000000000000000000000${nth}`, at: `2026-11-20T0${nth}:14:00.000Z`, side: 'dealer' },
  ...{ by: { staffId: staff.staffId, name: staff.name }, text: '卖给一个路过的批发客户 60 箱，现金，没留单子' },
  ...more,
})
