import { Refused } from '@shared/kernel/refused'
import type { Party } from '@shared/parties/model'

/** Who scans a dealer's sign: is bound already, is bound now, or has to ask. */
export function decideDealer(dealer: Party | undefined, bound: string | undefined): 'same' | 'join' | 'ask' {
  if (dealer?.kind !== 'dealer' || dealer.lifecycle !== 'active') throw new Refused('party.unknown')
  if (bound === dealer.partyId) return 'same'
  return bound ? 'ask' : 'join'
}
