import type { CreditShown } from '@shared/credit/model'

/** Who owes, whose oldest debit was due first at the top; then by how much. */
export const chased = (credits: readonly CreditShown[]): CreditShown[] =>
  credits
    .filter(({ balance }) => balance > 0)
    .sort((a, b) => (a.oldestDue ?? '9999').localeCompare(b.oldestDue ?? '9999') || b.balance - a.balance)
