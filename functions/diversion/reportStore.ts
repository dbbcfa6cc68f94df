import type { Trace } from '@shared/diversion/model'
import { CodeReport } from '@shared/diversion/reports'
import { epochSeconds, type Instant, plusMs, shanghaiDate } from '@shared/kernel/time'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                                key
 * one report, with the evidence it would be                       pk   CODEREPORT#<reportId>     sk  CODEREPORT
 * all reports, newest first; those in a state                     gsi1 CODEREPORTS, gsi3 CODEREPORTS#<status>  /  <at>#<reportId>
 * those of one person or consumer                                 gsi2 CODEREPORTSBY#<who>         /  <at>#<reportId>
 * which somebody sent in a day, by the ends of their ids          pk   REPORTED#<who>#<day>      sk  REPORTED
 * reports of codes that are not ours, by city (`-`: none told)    pk   FORGED#<window>           sk  CITY#<city>
 */
const reportKey = (reportId: string): Key => ({ pk: `CODEREPORT#${reportId}`, sk: 'CODEREPORT' })
const desk = (status: CodeReport['status']) => `CODEREPORTS#${status}`
const by = (who: string) => `CODEREPORTSBY#${who}`
const nowhere = '-'

/** What a report about a dealer's goods says in evidence, and where those might be sold. */
export interface Evidence {
  trace: Trace
  areas: string[]
}
export interface HeldReport {
  summary: CodeReport
  evidence: Evidence | undefined
  /** Who may read it as the own. */
  who: string
}

const held = (row: Item): HeldReport => ({
  summary: CodeReport.parse(row.summary),
  evidence: row.evidence as Evidence | undefined,
  who: String(row.who),
})

export async function reportOf(reportId: string): Promise<HeldReport | undefined> {
  const row = await table.get(reportKey(reportId))
  return row && held(row)
}

export function insertReport({ summary, evidence, who }: HeldReport): Write {
  const time = `${summary.at}#${summary.reportId}`
  return {
    key: reportKey(summary.reportId),
    put: {
      ...{ summary, who, gsi1pk: 'CODEREPORTS', gsi1sk: time, gsi3pk: desk('open'), gsi3sk: time, gsi2pk: by(who), gsi2sk: time },
      ...(evidence && { evidence }),
    },
    events: ['codeReport.made'],
    guard: { when: 'absent', otherwise: 'codeReport.duplicate' },
  }
}

/** Of two who decide at once one does. */
export const settleReport = (summary: CodeReport): Write => ({
  key: reportKey(summary.reportId),
  set: { summary, gsi3pk: desk(summary.status) },
  events: ['codeReport.decided'],
  guard: { when: { equal: { 'summary.status': 'open' } }, otherwise: 'codeReport.decided' },
})

/** At most so many a day. */
export const countReport = (who: string, reportId: string, most: number, now: Instant): Write => ({
  key: { pk: `REPORTED#${who}#${shanghaiDate(now)}`, sk: 'REPORTED' },
  append: { ids: [reportId.slice(-8)] },
  set: { ttl: epochSeconds(plusMs(now, 2 * 24 * 3600_000)) },
  guard: { when: { room: { ids: { lacks: reportId.slice(-8), fewer: most } } }, otherwise: 'codeReport.tooMany' },
})

/** Newest first, each with where it stands in its list. */
async function listed(query: { index: 'gsi1' | 'gsi2' | 'gsi3'; pk: string }, after: string | undefined, limit: number) {
  const rows = await table.query({ ...query, ...(after && { sk: { below: after } }), newestFirst: true, limit })
  return rows.map((row) => ({ report: CodeReport.parse(row.summary), sortKey: String(row[`${query.index}sk`]) }))
}

export const reportsFrom = (status: CodeReport['status'] | undefined, after: string | undefined, limit: number) =>
  listed(status ? { index: 'gsi3', pk: desk(status) } : { index: 'gsi1', pk: 'CODEREPORTS' }, after, limit)

export const reportsBy = (who: string, after: string | undefined, limit: number) => listed({ index: 'gsi2', pk: by(who) }, after, limit)

export const countForged = (window: string, city: string | undefined): Write => ({
  key: { pk: `FORGED#${window}`, sk: `CITY#${city ?? nowhere}` },
  add: { n: 1 },
})

/** By city; `undefined` where none was told. */
export async function forgedIn(window: string): Promise<{ city: string | undefined; codes: number }[]> {
  const rows = await table.query({ pk: `FORGED#${window}` })
  return rows.map(({ sk, n }) => ({ city: String(sk).slice(5) === nowhere ? undefined : String(sk).slice(5), codes: Number(n) }))
}
