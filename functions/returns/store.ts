import type { EventName } from '@shared/kernel/event'
import type { PartyId } from '@shared/parties/model'
import { Return, type ReturnId, type ReturnStatus, ReturnSummary } from '@shared/returns/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                    key
 * one return with its lines                           pk   RETURN#<returnId>               sk  RETURN
 * a buyer's returns, newest first                     gsi1 RETURNSOF#<buyerId>               /   <requestedAt>#<returnId>
 * a seller's returns, newest first                    gsi2 RETURNSTO#<sellerId>              /   <requestedAt>#<returnId>
 * what waits at a seller, for a decision or goods     gsi3 RETURNSTO#<sellerId>#<status>     /   <requestedAt>#<returnId>
 */
export const returnKey = (returnId: string): Key => ({ pk: `RETURN#${returnId}`, sk: 'RETURN' })
const inTime = ({ requestedAt, returnId }: ReturnSummary) => `${requestedAt}#${returnId}`
const desk = (sellerId: string, status: ReturnStatus) => `RETURNSTO#${sellerId}#${status}`
const waiting: readonly ReturnStatus[] = ['requested', 'approved']

export interface HeldReturn {
  found: Return
  version: number
}

export async function returnOf(returnId: ReturnId): Promise<HeldReturn | undefined> {
  const row = await table.get(returnKey(returnId))
  return row && held(row)
}

/** From the row as it is in the table. */
export const held = ({ summary, details, version }: Item): HeldReturn => ({
  found: Return.parse({ ...(summary as object), ...(details as object) }),
  version: Number(version),
})

function parts(one: Return) {
  const summary = ReturnSummary.parse(one)
  const { lines, photoIds, requested, decided, receipt } = one
  return { summary, details: { lines, photoIds, requested, ...(decided && { decided }), ...(receipt && { receipt }) } }
}

export function insertReturn(one: Return): Write {
  const time = inTime(one)
  return {
    key: returnKey(one.returnId),
    put: {
      ...parts(one),
      ...{ gsi1pk: `RETURNSOF#${one.buyerId}`, gsi1sk: time, gsi2pk: `RETURNSTO#${one.sellerId}`, gsi2sk: time },
      ...{ gsi3pk: desk(one.sellerId, one.status), gsi3sk: time },
    },
    events: ['return.requested'],
    guard: { when: 'absent', otherwise: 'return.duplicate' },
  }
}

/** Unless anything about it changed since it was read. */
export function changeReturn({ version }: HeldReturn, one: Return, event: EventName): Write {
  const waits = waiting.includes(one.status)
  return {
    key: returnKey(one.returnId),
    set: { ...parts(one), ...(waits && { gsi3pk: desk(one.sellerId, one.status) }) },
    ...(!waits && { remove: ['gsi3pk', 'gsi3sk'] }),
    events: [event],
    guard: { when: { equal: { version } }, otherwise: 'return.moved' },
  }
}

export interface Listed {
  as: 'buyer' | 'seller'
  partyId: PartyId
  status?: ReturnStatus | undefined
}

/** Newest first; a state that has no index of its own is picked out of all. */
export async function returnsOf({ as, partyId, status }: Listed, after: string | undefined, limit: number) {
  const onDesk = as === 'seller' && status && waiting.includes(status)
  const [index, pk] = onDesk
    ? (['gsi3', desk(partyId, status)] as const)
    : as === 'seller'
      ? (['gsi2', `RETURNSTO#${partyId}`] as const)
      : (['gsi1', `RETURNSOF#${partyId}`] as const)
  const only = status && !onDesk ? { only: { 'summary.status': status } } : {}
  const rows = await table.query({ index, pk, ...(after && { sk: { below: after } }), ...only, newestFirst: true, limit })
  return rows.map((row) => ({ sortKey: String(row[`${index}sk`]), summary: ReturnSummary.parse(row.summary) }))
}
