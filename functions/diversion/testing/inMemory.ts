import type { DiversionSummary } from '@shared/diversion/model'
import { cityOf } from '@shared/places/seats'
import { judged } from '../rules/judging'
import { isSpent, isSuspicious, sighted, tellersOf } from '../rules/sighting'
import { dayOf, type Sighting, type Spread, windowOf } from '../rules/watching'
import type { Simulated } from './simulation'

interface Counted extends Spread {
  cities: { city: string; codes: number; inspected: number; days: Record<string, number> }[]
  placeless: number
  impossible: number
  copied: number
}

/** The rules over maps instead of rows: the same decisions, scan by scan, in the same order as the consumer makes them. */
export function casesOf({ scans }: Pick<Simulated, 'scans'>): { cases: Map<string, DiversionSummary>; opened: number } {
  const seen = new Map<string, Sighting[]>()
  const spreads = new Map<string, Counted>()
  const cases = new Map<string, DiversionSummary>()
  /** By dealer and window, of which codes each stranger was heard. */
  const told = new Map<string, Map<string, string[]>>()
  let opened = 0
  for (const { dealer, serial, at, purpose, place, source } of scans) {
    const areas = [dealer.area]
    const window = windowOf(at)
    const city = cityOf(place, areas)
    const earlier = seen.get(serial) ?? []
    const key = `${window}.${dealer.dealerId}`
    const heard = told.get(key) ?? new Map<string, string[]>()
    told.set(key, heard)
    const scan = { at, city, purpose, areas, earlier, source }
    const first = sighted(scan)
    const asks = first.isNew && isSuspicious(first) ? tellersOf(scan) : []
    const spent = new Set(asks.filter((who) => isSpent(heard.get(who) ?? [], serial)))
    if (source && spent.has(source)) continue
    const added = spent.size > 0 ? sighted({ ...scan, spent }) : first
    const spread = spreads.get(key) ?? { cities: [], placeless: 0, impossible: 0, copied: 0 }
    spreads.set(key, spread)
    if (added.isNew) {
      seen.set(serial, [...earlier, { at, city, source }])
      count(spread, city, dayOf(at), added.isInspected)
      spread.impossible += added.leg ? 1 : 0
      spread.copied += added.isCopied ? 1 : 0
      for (const who of added.tellers) heard.set(who, [...new Set([...(heard.get(who) ?? []), serial])])
    }
    if (!isSuspicious(added)) continue
    const before = cases.get(key)
    const now = judged({ ...dealer, dealerName: '', division: `${dealer.area}00`, window, areas }, spread, [], before, at)
    if (now && !before) opened++
    if (now) cases.set(key, now)
  }
  return { cases, opened }
}

function count(spread: Counted, city: string | undefined, day: string, isInspected: boolean) {
  if (!city) {
    spread.placeless++
    return
  }
  let row = spread.cities.find((one) => one.city === city)
  if (!row) {
    row = { city, codes: 0, inspected: 0, days: {} }
    spread.cities.push(row)
  }
  row.codes++
  row.inspected += isInspected ? 1 : 0
  row.days[day] = (row.days[day] ?? 0) + 1
}
