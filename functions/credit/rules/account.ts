import type { AccountShown, OpenDebitShown } from '@shared/credit/model'
import { type Fen, total } from '@shared/kernel/money'

/** So many of them are shown. */
const shown = 20

/** What of an account is overdue and due next, from its open debits (the first due first) and credits, on a Shanghai date. */
export function standing(
  debits: readonly OpenDebitShown[],
  credits: readonly { open: Fen }[],
  today: string,
): Pick<AccountShown, 'onAccount' | 'overdue' | 'nextDue' | 'open'> {
  const sum = (open: readonly { open: Fen }[]) => total(open.map((one) => one.open))
  const overdue = debits.filter(({ dueOn }) => dueOn < today)
  const next = debits[overdue.length]?.dueOn
  return {
    onAccount: sum(credits),
    overdue: { amount: sum(overdue), ...(overdue[0] && { since: overdue[0].dueOn }) },
    ...(next && { nextDue: { amount: sum(debits.filter(({ dueOn }) => dueOn === next)), on: next } }),
    open: debits.slice(0, shown),
  }
}
