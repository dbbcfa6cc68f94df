import type { CaseStatus, DiversionCase } from '@shared/diversion/model'

/** The same month of the year before, the month after it: with this one, twelve. */
export function yearBefore(window: string): string {
  const [year = 0, month = 0] = window.split('-').map(Number)
  return month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}`
}

/** What became of a dealer's other cases. */
export function recordOf(states: readonly { window: string; status: CaseStatus }[], window: string): DiversionCase['record'] {
  const others = states.filter((one) => one.window !== window)
  const count = (...some: CaseStatus[]) => others.filter(({ status }) => some.includes(status)).length
  return { verified: count('verified', 'penalised'), dismissed: count('dismissed'), open: count('open') }
}
