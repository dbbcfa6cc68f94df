import type { CaseStatus, Outcome } from './model'

/** From each state, what may be decided next. */
export const moves: Readonly<Record<CaseStatus, readonly Outcome[]>> = {
  open: ['verified', 'dismissed'],
  verified: ['penalised', 'dismissed'],
  penalised: [],
  dismissed: [],
}
