import { type CaseStatus, Decision, DiversionSummary, FloorPrice, Trace } from '@shared/diversion/model'
import type { EventName } from '@shared/kernel/event'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                              key
 * one case: a dealer in a window                                pk   DIVERSION#<dealerId>            sk  <window>
 * all cases, newest first; those in a state                     gsi1 DIVERSIONS, gsi3 DIVERSIONS#<status>  /  <openedAt>#<caseId>
 * what became of a dealer's cases, for its score                gsi2 DIVERSIONSOF#<dealerId>           /  <window>
 * its evidence, one scan or report each                         pk   TRACES#<caseId>                 sk  <at>#<scanId>
 * the least a piece of a product may be sold for                pk   FLOORS                          sk  <skuId>
 *
 * What is counted lies in spreadStore.ts, what people report in reportStore.ts, what is said to a case in hearingStore.ts.
 */
const caseKey = (dealerId: string, window: string): Key => ({ pk: `DIVERSION#${dealerId}`, sk: window })
const keyOf = (caseId: string): Key => caseKey(caseId.slice(8), caseId.slice(0, 7))
const floorKey = (skuId: string): Key => ({ pk: 'FLOORS', sk: skuId })
const desk = (status: CaseStatus) => `DIVERSIONS#${status}`

export interface HeldCase {
  summary: DiversionSummary
  areas: string[]
  decisions: Decision[]
  version: number
}

const held = (row: Item): HeldCase => ({
  summary: DiversionSummary.parse(row.summary),
  areas: row.areas as string[],
  decisions: ((row.decisions ?? []) as unknown[]).map((one) => Decision.parse(one)),
  version: Number(row.version),
})

export async function caseOf(caseId: string): Promise<HeldCase | undefined> {
  const row = await table.get(keyOf(caseId))
  return row && held(row)
}

export function insertCase(summary: DiversionSummary, areas: readonly string[]): Write {
  const { caseId, dealerId, window, openedAt, status } = summary
  const time = `${openedAt}#${caseId}`
  return {
    key: caseKey(dealerId, window),
    put: {
      ...{ summary, areas, decisions: [] },
      ...{ gsi1pk: 'DIVERSIONS', gsi1sk: time, gsi2pk: `DIVERSIONSOF#${dealerId}`, gsi2sk: window, gsi3pk: desk(status), gsi3sk: time },
    },
    events: [{ name: 'diversion.opened', data: { caseId } }],
    guard: { when: 'absent', otherwise: 'save.conflict' },
  }
}

type News = Extract<EventName, `diversion.${string}`>

/** Unless somebody changed it since it was read. Counting alone is no event. */
export const changeCase = (
  { version }: HeldCase,
  summary: DiversionSummary,
  { news, decision }: { news: News | undefined; decision?: Decision },
): Write => ({
  key: keyOf(summary.caseId),
  set: { summary, gsi3pk: desk(summary.status) },
  ...(decision && { append: { decisions: [decision] } }),
  ...(news && { events: [{ name: news, data: { caseId: summary.caseId } }] }),
  guard: { when: { equal: { version } }, otherwise: 'save.conflict' },
})

/** Newest first. */
export async function casesFrom(status: CaseStatus | undefined, after: string | undefined, limit: number) {
  const [index, pk] = status ? (['gsi3', desk(status)] as const) : (['gsi1', 'DIVERSIONS'] as const)
  const rows = await table.query({ index, pk, ...(after && { sk: { below: after } }), newestFirst: true, limit })
  return rows.map((row) => ({ summary: DiversionSummary.parse(row.summary), sortKey: String(row[`${index}sk`]) }))
}

/** Of one dealer, the latest month first. */
export async function casesOf(dealerId: string, after: string | undefined, limit: number) {
  const of = { index: 'gsi2' as const, pk: `DIVERSIONSOF#${dealerId}` }
  const rows = await table.query({ ...of, ...(after && { sk: { below: after } }), newestFirst: true, limit })
  return rows.map((row) => ({ summary: DiversionSummary.parse(row.summary), sortKey: String(row.gsi2sk) }))
}

/** Beside what is there: the same scan is one trace. */
export const insertTrace = (caseId: string, trace: Trace): Write => ({
  key: { pk: `TRACES#${caseId}`, sk: `${trace.at}#${trace.scanId}` },
  put: { ...trace },
  guard: { when: 'absent', otherwise: 'save.conflict' },
})

/** Of a report that was decided; decided once, it stays so. */
export const settleTrace = (caseId: string, { at, scanId, report }: Trace): Write => ({
  key: { pk: `TRACES#${caseId}`, sk: `${at}#${scanId}` },
  set: { report },
  guard: { when: { equal: { 'report.status': 'open' } }, otherwise: 'codeReport.decided' },
})

const shown = 200
export async function tracesOf(caseId: string): Promise<Trace[]> {
  const rows = await table.query({ pk: `TRACES#${caseId}`, newestFirst: true, limit: shown })
  return rows.map((row) => Trace.parse(row))
}

/** A dealer's cases of these windows, both included. */
export async function casesBetween(dealerId: string, from: string, to: string): Promise<DiversionSummary[]> {
  const rows = await table.query({ index: 'gsi2', pk: `DIVERSIONSOF#${dealerId}`, sk: { from, to } })
  return rows.map(({ summary }) => DiversionSummary.parse(summary))
}

export async function floorsFrom(after: string | undefined, limit: number) {
  const rows = await table.query({ pk: 'FLOORS', ...(after && { sk: { above: after } }), limit })
  return rows.map((row) => FloorPrice.parse(row))
}

export async function floorOf(skuId: string) {
  const row = await table.get(floorKey(skuId))
  return row && FloorPrice.parse(row)
}

export const setFloor = ({ skuId, price, since }: { skuId: string; price: number; since: string }): Write => ({
  key: floorKey(skuId),
  set: { skuId, price, since },
})
