import { Party, type PartyId } from '@shared/parties/model'
import { type Key, table } from '../platform/table'

/**
 * Reads and writes                       key
 * one party                              pk  PARTY#<partyId>     sk  PARTY
 * a party's direct children, by name     gsi1 CHILDREN#<parentId>  /  <name>#<partyId>
 */
export const partyKey = (partyId: string): Key => ({ pk: `PARTY#${partyId}`, sk: 'PARTY' })

export async function partyOf(partyId: PartyId): Promise<Party | undefined> {
  const row = await table.get(partyKey(partyId))
  return row && Party.parse(row.summary)
}
