import { Refused } from '@shared/kernel/refused'
import type { Party, PartyId } from '@shared/parties/model'

export interface Standing {
  /** Whose customer it is by a scan. */
  joined: PartyId | undefined
  /** Whom a store buys from: its dealer until a scan says otherwise. */
  placed: PartyId | undefined
  /** The request that HQ has not decided yet. */
  waiting: { requestId: string; toId: PartyId } | undefined
}

/** Who scans a dealer's sign: is bound already, is bound now, has asked, or has to. */
export function decideDealer(dealer: Party | undefined, { joined, placed, waiting }: Standing): 'same' | 'join' | 'asked' | 'ask' {
  if (dealer?.kind !== 'dealer' || dealer.lifecycle !== 'active') throw new Refused('party.unknown')
  const { partyId } = dealer
  if (joined === partyId) return 'same'
  if (!joined && (!placed || placed === partyId)) return 'join'
  if (waiting && waiting.toId !== partyId) throw new Refused('rebinding.waiting')
  return waiting ? 'asked' : 'ask'
}

/** Whom a store buys from must stand above it; any other dealer only gets it as a customer. */
export const supplyAfter = (placed: PartyId | undefined, toId: PartyId, above: readonly Party[]): 'moves' | 'stays' =>
  placed !== toId && above.some(({ partyId }) => partyId === toId) ? 'moves' : 'stays'

/** Signs of nobody that one owner tried within an hour, this one included: many are no mistake. */
export function mayGuess(tried: number) {
  if (tried > 100) throw new Refused('scan.throttled')
}
