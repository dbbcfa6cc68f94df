import { type RangeId, VisibleRange } from '@shared/catalog/model'
import { table, type Write } from '../platform/table'
import { catalogKey, rangeKey, termsKey } from './store'

/**
 * Writes of what store.ts reads, and   key
 * a seller's ranges, by name           gsi1 RANGES#<sellerId>  /  <name>#<rangeId>
 */
const gsi1 = ({ sellerId, name, rangeId }: VisibleRange) => ({ gsi1pk: `RANGES#${sellerId}`, gsi1sk: `${name}#${rangeId}` })

export interface RangeStanding {
  range: VisibleRange | undefined
  version: number
  /** Counts the changes of all the seller's ranges; undefined while its terms have no row. */
  changes: number | undefined
  ids: string[]
  inCatalog: boolean
}

export async function rangeStanding(rangeId: RangeId, sellerId: string): Promise<RangeStanding> {
  const [row, catalog, own] = await table.getMany([rangeKey(rangeId), catalogKey, termsKey(sellerId)])
  const inCatalog = catalog?.hqId === sellerId
  const terms = inCatalog ? catalog : own
  return {
    range: row && VisibleRange.parse(row.summary),
    version: Number(row?.version ?? 0),
    changes: terms && Number(terms.rangesVersion ?? 0),
    ids: Object.keys((terms?.ranges ?? {}) as object),
    inCatalog,
  }
}

/** The head decides who goes first, so that what several ranges say of one party does not get lost. */
export function writeRange(range: VisibleRange, { version, changes, inCatalog }: RangeStanding): Write[] {
  const { sellerId, rangeId, levels } = range
  const told = [version + 1, ...levels]
  const otherwise = 'save.conflict'
  const key = inCatalog ? catalogKey : termsKey(sellerId)
  return [
    changes === undefined
      ? { key, put: { lists: {}, ranges: { [rangeId]: told }, rangesVersion: 1 }, guard: { when: 'absent', otherwise } }
      : {
          key,
          set: { [`ranges.${rangeId}`]: told },
          add: { rangesVersion: 1 },
          guard: { when: { equal: { rangesVersion: changes } }, otherwise },
        },
    version === 0
      ? {
          key: rangeKey(rangeId),
          put: { summary: range, ...gsi1(range) },
          events: ['visibleRange.saved'],
          guard: { when: 'absent', otherwise },
        }
      : { key: rangeKey(rangeId), set: { summary: range, ...gsi1(range) }, events: ['visibleRange.saved'] },
  ]
}

export async function rangesOf(sellerId: string, after: string | undefined, limit: number) {
  const rows = await table.query({ index: 'gsi1', pk: `RANGES#${sellerId}`, ...(after && { sk: { above: after } }), limit })
  return rows.map((row) => ({ sortKey: String(row.gsi1sk), range: VisibleRange.parse(row.summary) }))
}
