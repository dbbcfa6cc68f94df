import { type CodeBatch, CodeEvent, type Custody, type Voiding } from '@shared/codes/model'

interface Facts {
  batch: CodeBatch
  index: number
  voidings: readonly Voiding[]
  custody: Custody | undefined
  scans: readonly Record<string, unknown>[]
}

/** One item's life, oldest first: issued with its batch, voided with its range, shipped and received with its case, scanned by itself. */
export function lifeOf({ batch, index, voidings, custody, scans }: Facts): CodeEvent[] {
  const holder = custody && { partyId: custody.holderId, name: custody.holderName }
  const events: CodeEvent[] = [
    { what: 'issued', at: batch.issuedAt, by: batch.issuedBy },
    ...voidings
      .filter(({ range: [from, to] }) => from <= index && index <= to)
      .map(({ at, by, reason }): CodeEvent => ({ what: 'voided', at, by, reason })),
    ...(custody ? [{ what: 'shipped', at: custody.shippedAt, by: holder } as CodeEvent] : []),
    ...(custody?.receivedAt ? [{ what: 'received', at: custody.receivedAt, by: holder } as CodeEvent] : []),
    ...scans.map(({ at, purpose, place, by }) =>
      CodeEvent.parse({ what: 'scanned', at, purpose, ...(place ? { place } : {}), ...(by ? { by } : {}) }),
    ),
  ]
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
