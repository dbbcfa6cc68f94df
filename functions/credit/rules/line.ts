import type { Credit } from '@shared/credit/model'

/** Whether a line asked for differs from the one in force. */
export const changesLine = (
  before: Credit,
  { limit, overLimit, term, blockOverdue = before.blockOverdue }: Pick<Credit, 'limit' | 'overLimit' | 'term' | 'blockOverdue'>,
): boolean =>
  before.limit !== limit ||
  before.overLimit !== overLimit ||
  termOf(before.term) !== termOf(term) ||
  (before.blockOverdue ?? false) !== (blockOverdue ?? false)

const termOf = (term: Credit['term']) => (term.kind === 'days' ? `${term.days}` : term.kind)
