import type { Decision, DiversionCase, DiversionSummary, Trace } from '@shared/diversion/model'
import type { Statement } from '@shared/diversion/statements'

const hq = { name: '总部' }

/** With what was hidden from the dealer as the latest change, where it is. */
export const summaryForHq = <S extends DiversionSummary>({ hiddenAt = '', ...summary }: S) => ({
  ...summary,
  updatedAt: hiddenAt > summary.updatedAt ? hiddenAt : summary.updatedAt,
})

/** A dealer is not told that somebody reported it, but what of: its goods were found where they should not be. Nor whom HQ has sent, nor when. */
export function summaryForDealer({ inspection: _, hiddenAt: __, rules, ...summary }: DiversionSummary): DiversionSummary {
  return { ...summary, rules: [...new Set(rules.map((rule) => (rule === 'reported' ? 'territory' : rule)))] }
}

/** Its own goods, where and when they were seen: by the case, and by the end of the code. Not who looked, nor who had them. */
function forDealer({
  scanId,
  uri,
  product,
  at,
  city,
  cityName,
  sscc,
  orderId,
  shipmentId,
  shippedAt,
  receivedAt,
  lot,
  leg,
  price,
  floor,
}: Trace) {
  return {
    ...{ scanId, uri: `…${uri.slice(-6)}`, product, at, city, cityName, sscc },
    ...{ orderId, shipmentId, shippedAt, receivedAt, lot, leg, price, floor },
  }
}

/** Fewer than HQ reads, so that reports that are left out leave no gap. */
const mostForDealer = 150

const isLast = ({ outcome }: Decision) => outcome !== 'verified'
const isForDealer = ({ side, hidden }: Statement) => side === 'dealer' || (side === 'hq' && !hidden)

/** A case as its dealer may know it: what it is accused of and what it must answer; no reporter, no scanner, no other party, no person of HQ. */
export function shownToDealer({ traces, traceCount, decisions, statements, ...rest }: DiversionCase): DiversionCase {
  const own = traces.filter(({ report }) => !report)
  const { areas, points, placeless, record, ...summary } = rest
  return {
    ...{ ...summaryForDealer(summary), areas, points, placeless, record },
    decisions: decisions.filter(isLast).map((one) => ({ ...one, by: hq })),
    statements: statements.filter(isForDealer).map((one) => (one.side === 'hq' ? { ...one, by: hq } : one)),
    traces: own.slice(0, mostForDealer).map(forDealer),
    // Where it is more than was read, only scans were counted.
    traceCount: traceCount > traces.length ? traceCount : own.length,
  }
}
