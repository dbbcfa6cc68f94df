import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { Dispute, StatementSummary } from '@shared/statements/model'
import type { Period } from '@shared/statements/period'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * A statement is its frame: its lines are read again from the ledger, by the places between which they lie.
 *
 * Reads and writes                                      key
 * one statement                                         pk   STATEMENT#<period>.<sellerId>.<buyerId>  sk  STATEMENT
 * its disputes                                          the same pk                                   sk  DISPUTE#<lineId>
 * a seller's statements, newest first                   gsi1 STATEMENTS#<sellerId>                      /  <period>#<buyerId>
 * an account's statements, newest first                 gsi2 STATEMENTS#<sellerId>#<buyerId>            /  <period>
 * a seller's that wait for the buyer or are disputed    gsi3 STATEMENTS#<sellerId>#<status>             /  <period>#<buyerId>
 * how far the issuing of a month has come               pk   STATEMENTRUN#<period>                    sk  STATEMENTRUN
 */
const statementPk = ({ period, sellerId, buyerId }: Of) => `STATEMENT#${period}.${sellerId}.${buyerId}`
const statementKey = (of: Of): Key => ({ pk: statementPk(of), sk: 'STATEMENT' })
const disputeKey = (of: Of, lineId: string): Key => ({ pk: statementPk(of), sk: `DISPUTE#${lineId}` })
const desk = (sellerId: string, status: string) => `STATEMENTS#${sellerId}#${status}`
const runKey = (period: Period): Key => ({ pk: `STATEMENTRUN#${period}`, sk: 'STATEMENTRUN' })

/** Which statement: of which month, between whom. */
export interface Of {
  period: Period
  sellerId: PartyId
  buyerId: PartyId
}

/** A statement and where its entries lie: after one place of the ledger, to another. */
export interface Held {
  summary: StatementSummary
  after: string | undefined
  to: string
  version: number
}

const heldIn = ({ summary, after, to, version }: Item): Held => ({
  summary: StatementSummary.parse(summary),
  after: after ? String(after) : undefined,
  to: String(to),
  version: Number(version),
})

export async function statementOf(of: Of): Promise<Held | undefined> {
  const row = await table.get(statementKey(of))
  return row && heldIn(row)
}

/** The statement and its disputes, by one query. */
export async function statementWithDisputes(of: Of): Promise<{ held: Held | undefined; disputes: Dispute[] }> {
  const rows = await table.query({ pk: statementPk(of) })
  const row = rows.find(({ sk }) => sk === 'STATEMENT')
  const disputes = rows.filter((one) => one !== row).map((one) => Dispute.parse(one.dispute))
  return { held: row && heldIn(row), disputes: disputes.sort((a, b) => (a.at < b.at ? -1 : 1)) }
}

/** Issued once; nothing of it but status, disputes and confirmation changes later. */
export const insertStatement = (summary: StatementSummary, after: string | undefined, to: string): Write => {
  const { period, sellerId, buyerId, status } = summary
  const inTime = `${period}#${buyerId}`
  return {
    key: statementKey(summary),
    put: {
      ...{ summary, after, to },
      ...{ gsi1pk: `STATEMENTS#${sellerId}`, gsi1sk: inTime, gsi2pk: `STATEMENTS#${sellerId}#${buyerId}`, gsi2sk: period },
      ...{ gsi3pk: desk(sellerId, status), gsi3sk: inTime },
    },
    events: ['statement.issued'],
    guard: { when: 'absent', otherwise: 'ledger.moved' },
  }
}

/** Changes status, confirmation or count of disputes, unless anything about it changed since it was read. */
export function changeStatement({ summary: before, version }: Held, summary: StatementSummary): Write {
  const { sellerId, status } = summary
  const left = status === 'confirmed'
  const event = status === before.status ? undefined : status
  return {
    key: statementKey(before),
    set: { summary, ...(!left && { gsi3pk: desk(sellerId, status) }) },
    ...(left && { remove: ['gsi3pk', 'gsi3sk'] }),
    events: event === 'confirmed' ? ['statement.confirmed'] : event === 'disputed' ? ['statement.disputed'] : [],
    guard: { when: { equal: { version } }, otherwise: 'statement.moved' },
  }
}

/** Goes with a change of its statement, whose version guards it. */
export const writeDispute = (of: Of, dispute: Dispute): Write => ({ key: disputeKey(of, dispute.lineId), set: { dispute } })

export async function disputeOf(of: Of, lineId: string): Promise<Dispute | undefined> {
  const row = await table.get(disputeKey(of, lineId))
  return row && Dispute.parse(row.dispute)
}

export interface Listed {
  sellerId: PartyId
  buyerId?: PartyId | undefined
  status?: StatementSummary['status'] | undefined
}

/** Newest first. A state of one buyer, and what is confirmed, are picked out of the list that holds them. */
export async function statementsOf({ sellerId, buyerId, status }: Listed, after: string | undefined, limit: number) {
  const open = status && status !== 'confirmed'
  const [index, pk] = buyerId
    ? (['gsi2', `STATEMENTS#${sellerId}#${buyerId}`] as const)
    : open
      ? (['gsi3', desk(sellerId, status)] as const)
      : (['gsi1', `STATEMENTS#${sellerId}`] as const)
  const only = status && index !== 'gsi3' ? { only: { 'summary.status': status } } : {}
  const rows = await table.query({ index, pk, ...(after && { sk: { below: after } }), ...only, newestFirst: true, limit })
  return rows.map((row) => ({ sortKey: String(row[`${index}sk`]), summary: StatementSummary.parse(row.summary) }))
}

export interface Run {
  /** The account after which it goes on. */
  after?: string
  done?: boolean
}

export async function runOf(period: Period): Promise<Run> {
  const { after, done } = (await table.get(runKey(period))) ?? {}
  return { ...(after ? { after: String(after) } : {}), ...(done === true && { done }) }
}

export const writeRun = (period: Period, { after, done }: Run, at: Instant): Write => ({
  key: runKey(period),
  set: { at, ...(after && { after }), ...(done && { done }) },
  ...(!after && { remove: ['after'] }),
})
