import { epochSeconds, type Instant, plusMs } from '@shared/kernel/time'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                                      key
 * where one code was seen, once for each city and window                pk  SIGHTINGS#<serial>            sk  SIGHTINGS
 * a dealer's codes seen in a city: `n`, `inspected`, by day `d01` …     pk  SPREAD#<dealerId>#<window>    sk  CITY#<city>
 * codes without a place, with legs that cannot be, and traces kept      pk  SPREAD#<dealerId>#<window>    sk  TOTAL
 * of which codes a stranger was heard to suspect a dealer, by their ends   pk  TOLD#<dealerId>#<window>#<source>  sk  TOLD
 */
const sightingsKey = (serial: string): Key => ({ pk: `SIGHTINGS#${serial}`, sk: 'SIGHTINGS' })
const spreadPk = ({ dealerId, window }: Of) => `SPREAD#${dealerId}#${window}`
const totalKey = (of: Of): Key => ({ pk: spreadPk(of), sk: 'TOTAL' })
const toldKey = ({ dealerId, window }: Of, source: string): Key => ({ pk: `TOLD#${dealerId}#${window}#${source}`, sk: 'TOLD' })
/** What is kept of a code there. */
export const endingOf = (serial: string) => serial.slice(-8)

export interface Of {
  dealerId: string
  window: string
}

interface Place {
  at: string
  city: string | undefined
  source?: string | undefined
}

/** What is known of a code, and how much evidence the window of its dealer has. */
export interface KnownCode {
  earlier: Place[]
  /** Of its row; undefined where there is none. */
  version: number | undefined
  traces: number
}

export async function knownCode(serial: string, of: Of): Promise<KnownCode> {
  const [row, total] = await table.getMany([sightingsKey(serial), totalKey(of)])
  const earlier = ((row?.seen ?? []) as string[]).map((text) => {
    const [at = '', city, source] = text.split('#')
    return { at, city: city || undefined, source }
  })
  return { earlier, version: row && Number(row.version), traces: Number(total?.traces ?? 0) }
}

/** Unless the code was seen elsewhere in between. */
export const addSighting = (serial: string, { at, city, source }: Place, { version }: KnownCode) => ({
  key: sightingsKey(serial),
  append: { seen: [`${at}#${city ?? ''}${source ? `#${source}` : ''}`] },
  guard: { when: version === undefined ? { without: ['version'] } : { equal: { version } }, otherwise: 'save.conflict' as const },
})

export const countInCity = (
  of: Of,
  city: string,
  day: string,
  { isInspected, isOutside }: { isInspected: boolean; isOutside: boolean },
) => ({
  key: { pk: spreadPk(of), sk: `CITY#${city}` },
  add: { n: 1, [`d${day}`]: 1, ...(isInspected && { inspected: 1 }) },
  ...(!isOutside && { set: { isHome: true } }),
})

export const countInTotal = (of: Of, add: Record<string, number>) => ({ key: totalKey(of), add })

/** Of which codes each of these strangers was heard. */
export async function toldBy(sources: readonly string[], of: Of): Promise<Map<string, readonly string[]>> {
  const rows = sources.length > 0 ? await table.getMany(sources.map((source) => toldKey(of, source))) : []
  return new Map(sources.map((source, i) => [source, (rows[i]?.codes ?? []) as string[]]))
}

const keptMs = 90 * 24 * 3600_000
/** A stranger is heard of one more code, by its end, of `most`; unless of another one in between. */
export const hearOf = (source: string, code: string, of: Of, at: Instant, most: number): Write => ({
  key: toldKey(of, source),
  append: { codes: [code] },
  set: { ttl: epochSeconds(plusMs(at, keptMs)) },
  guard: { when: { room: { codes: { lacks: code, fewer: most } } }, otherwise: 'save.conflict' },
})

/** A code that is seen where it should be: two writes of half the price instead of a commit; a Lambda that dies between them loses one. */
export async function countQuietly(first: Exclude<Write, { delete: true } | { check: true }>, then: typeof first): Promise<boolean> {
  const answer = await table.change(first)
  if ('failed' in answer) return false
  await table.change(then)
  return true
}

const daysIn = (row: Item) =>
  Object.fromEntries(Object.entries(row).flatMap(([name, n]) => (/^d\d\d$/.test(name) ? [[name.slice(1), Number(n)]] : [])))

export async function spreadOf(of: Of) {
  const rows = await table.query({ pk: spreadPk(of) })
  const total = rows.find(({ sk }) => sk === 'TOTAL')
  const sum = (field: string) => Number(total?.[field] ?? 0)
  const cities = rows
    .filter(({ sk }) => sk !== 'TOTAL')
    .map((row) => ({
      city: String(row.sk).slice(5),
      codes: Number(row.n),
      inspected: Number(row.inspected ?? 0),
      days: daysIn(row),
      isHome: row.isHome === true,
    }))
  return { cities, placeless: sum('placeless'), impossible: sum('impossible'), copied: sum('copied'), traces: sum('traces') }
}
