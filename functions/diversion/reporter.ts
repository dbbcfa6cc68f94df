import type { CodeReport } from '@shared/diversion/reports'
import type { Actor } from '../platform/auth'
import { hashOf } from '../platform/secret'
import { mostReports } from './rules/reporting'

export interface Reporter {
  /** By whom reports are counted and read again; of a consumer only what HQ cannot look up. */
  who: string
  /** What HQ is told of who it was. */
  by: CodeReport['by']
  /** Who has sent the photos. */
  sender: string | undefined
  most: number
}

/** Staff of any party, a consumer, or an address. */
export function reporterOf(actor: Actor | undefined, consumer: string | undefined, sourceIp: string): Reporter {
  if (consumer) return { who: hashOf(consumer), by: { is: 'consumer' }, sender: consumer, most: mostReports.consumer }
  if (!actor) return { who: hashOf(sourceIp), by: { is: 'anonymous' }, sender: undefined, most: mostReports.anonymous }
  const { staff, party } = actor
  const by = { is: 'staff' as const, staffId: staff.staffId, name: staff.name, partyId: party.partyId, partyName: party.name }
  return { who: staff.staffId, by, sender: party.partyId, most: mostReports.staff }
}
