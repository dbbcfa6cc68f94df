import type { DiversionSummary } from '@shared/diversion/model'
import { plusMs } from '@shared/kernel/time'
import { date } from '../platform/formatting/dates'
import { pages } from '../platform/pages'
import type { Need } from './needs'

/** So long a dealer may speak to what was decided. */
const week = 7 * 24 * 3600_000

/** Diversion cases in which HQ waits for this dealer's word, or has fined it without one. */
export function heardNeeds(cases: readonly DiversionSummary[], now: string): Need[] {
  const waiting = cases.filter(
    ({ status, heardSince, statedAt, closedAt }) =>
      !statedAt && (closedAt ? status === 'penalised' && now <= plusMs(closedAt, week) : !!heardSince),
  )
  const [first] = waiting
  if (!first) return []
  const { caseId, status, places, outside, heardSince, closedAt } = first
  const where = places[0] && `${places[0].name}${places.length > 1 ? '等地' : ''}`
  const fined = status === 'penalised'
  return [
    {
      ...({ key: 'heard', icon: 'shield', tone: 'danger' } as const),
      title:
        waiting.length > 1 ? `${waiting.length} 件窜货的事，等您说` : fined ? '总部罚了您窜货，7 天里还能说' : '总部问您窜货的事，等您说',
      note: [where && `${where}扫到 ${outside} 个码`, date(closedAt ?? heardSince!, now)].filter(Boolean).join(' · '),
      label: '去说',
      url: waiting.length > 1 ? pages.ownCases : `${pages.ownCase}?caseId=${caseId}`,
    },
  ]
}
