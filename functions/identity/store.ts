import { Staff } from '@shared/parties/staff'
import type { Item, Key } from '../platform/table'

/**
 * Reads and writes                       key
 * one person                             pk  STAFF#<staffId>     sk  STAFF
 * a party's people, by name              gsi1 PEOPLE#<partyId>     /  <name>#<staffId>
 */
export const staffKey = (staffId: string): Key => ({ pk: `STAFF#${staffId}`, sk: 'STAFF' })

/** The person in a row, and the moment (epoch ms) before which every token of theirs has ended. */
export function sessionRow(row: Item | undefined): { staff: Staff; endedBefore: number } | undefined {
  return row && { staff: Staff.parse(row.summary), endedBefore: Number(row.endedBefore ?? 0) }
}
