import { moves } from '@shared/diversion/lifecycle'
import type { Decision, DiversionSummary } from '@shared/diversion/model'
import { Refused } from '@shared/kernel/refused'

/** The case with this decision; undefined when it is the one that stands. A penalty is part of being penalised and of nothing else. */
export function decided(
  { status }: DiversionSummary,
  decisions: readonly Decision[],
  decision: Decision,
): Pick<DiversionSummary, 'status' | 'closedAt'> | undefined {
  const last = decisions.at(-1)
  if (last?.outcome === status && last.outcome === decision.outcome && last.by.staffId === decision.by.staffId && isSame(last, decision))
    return undefined
  if (!moves[status].includes(decision.outcome)) throw new Refused('diversionCase.moved', { status })
  if ((decision.outcome === 'penalised') !== (decision.penalty !== undefined)) throw new Refused('diversionCase.penaltyMissing')
  return { status: decision.outcome, ...(decision.outcome !== 'verified' && { closedAt: decision.at }) }
}

const isSame = (a: Decision, b: Decision) =>
  a.reason === b.reason && a.penalty?.amount === b.penalty?.amount && a.penalty?.note === b.penalty?.note
