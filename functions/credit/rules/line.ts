import type { Credit } from '@shared/credit/model'

/** Whether a line asked for differs from the one in force. */
export const changesLine = (before: Credit, { limit, overLimit, term }: Pick<Credit, 'limit' | 'overLimit' | 'term'>): boolean =>
  before.limit !== limit || before.overLimit !== overLimit || JSON.stringify(before.term) !== JSON.stringify(term)
