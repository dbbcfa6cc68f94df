import { type AdjustmentStatus, LedgerAdjustment } from '@shared/credit/adjustment'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                               key
 * one adjustment of a ledger                     pk   LEDGERADJUSTMENT#<adjustmentId>       sk  ADJUSTMENT
 * a seller's, newest first                       gsi1 LEDGERADJUSTMENTS#<sellerId>            /   <requestedAt>#<adjustmentId>
 * those of them that wait for a second person    gsi3 LEDGERADJUSTMENTS#<sellerId>#requested  /   <requestedAt>#<adjustmentId>
 */
const adjustmentKey = (adjustmentId: string): Key => ({ pk: `LEDGERADJUSTMENT#${adjustmentId}`, sk: 'ADJUSTMENT' })
const listOf = (sellerId: string) => `LEDGERADJUSTMENTS#${sellerId}`
export const adjustmentPlace = ({ requestedAt, adjustmentId }: LedgerAdjustment) => `${requestedAt}#${adjustmentId}`

const adjustment = (row: Item) => LedgerAdjustment.parse(row.summary)

export async function adjustmentOf(adjustmentId: string): Promise<LedgerAdjustment | undefined> {
  const row = await table.get(adjustmentKey(adjustmentId))
  return row && adjustment(row)
}

/** Asks for it; a dispute of a statement ends in one too, and hears of it by `ledger.adjusted`. */
export const beginAdjustment = (requested: LedgerAdjustment): Write => ({
  key: adjustmentKey(requested.adjustmentId),
  put: {
    summary: requested,
    gsi1pk: listOf(requested.sellerId),
    gsi1sk: adjustmentPlace(requested),
    gsi3pk: `${listOf(requested.sellerId)}#requested`,
    gsi3sk: adjustmentPlace(requested),
  },
  events: ['ledger.adjustmentRequested'],
  guard: { when: 'absent', otherwise: 'ledgerAdjustment.duplicate' },
})

/** As it was decided; whoever decided first did. */
export const endAdjustment = (decided: LedgerAdjustment): Write => ({
  key: adjustmentKey(decided.adjustmentId),
  set: { summary: decided },
  remove: ['gsi3pk', 'gsi3sk'],
  events: [decided.status === 'posted' ? 'ledger.adjusted' : 'ledger.adjustmentRefused'],
  guard: { when: { equal: { 'summary.status': 'requested' } }, otherwise: 'ledgerAdjustment.decided' },
})

/** Newest first, below the given place. */
export async function adjustmentsBelow(sellerId: string, status: AdjustmentStatus | undefined, below: string | undefined, limit: number) {
  const [index, pk] = status === 'requested' ? (['gsi3', `${listOf(sellerId)}#requested`] as const) : (['gsi1', listOf(sellerId)] as const)
  const only = status && status !== 'requested' ? { only: { 'summary.status': status } } : {}
  const rows = await table.query({ index, pk, ...(below && { sk: { below } }), ...only, newestFirst: true, limit })
  return rows.map(adjustment)
}
