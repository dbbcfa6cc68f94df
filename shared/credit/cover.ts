import type { RefusalCode } from '../kernel/refused'
import { isOverdue } from './ledger'
import type { Credit } from './model'

interface Cover {
  /** The seller's credit controller let the order go. */
  released: boolean
  /** The order reserved no credit: its money is confirmed before it ships. */
  prepay: boolean
  /** The buyer is not active. */
  suspended: boolean
  /** The Shanghai date. */
  today: string
}

/**
 * Why goods of an order may not leave, if so (rows.md, Credit and ledger): party.suspended, credit.insufficient (`left` below zero) or credit.overdue.
 * A release covers the two of credit. What leaves takes the place of what was reserved, so `left` is asked as it stands, whatever the amount.
 */
export function shippingCover(
  credit: Pick<Credit, 'left' | 'blockOverdue' | 'oldestDue'>,
  { released, prepay, suspended, today }: Cover,
): Extract<RefusalCode, 'party.suspended' | 'credit.insufficient' | 'credit.overdue'> | undefined {
  if (suspended) return 'party.suspended'
  if (released) return undefined
  if (!prepay && credit.left < 0) return 'credit.insufficient'
  return blocks(credit, today) ? 'credit.overdue' : undefined
}

/** Whether a buyer gets nothing more until it has paid what is overdue. */
export const blocks = (credit: Pick<Credit, 'blockOverdue' | 'oldestDue'>, today: string): boolean =>
  credit.blockOverdue === true && isOverdue(credit, today)
