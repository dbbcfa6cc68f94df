import { categoryOf, chunkName, orderOf, shelfSize, slotOf } from '@shared/catalog/place'
import { pageSize } from '@shared/kernel/page'

/** How full the shelves of each category are; a category's number is its place in the list. */
export type Counts = readonly { categoryId: string; count: number }[]

/** The part of the catalog that is asked for, in the order of its shelves. */
export interface Stretch {
  categoryId?: string | undefined
  /** The place of the last product shown. */
  after?: string | undefined
  /** Categories of which nothing would be shown are not read. */
  passes?: ((categoryId: string) => boolean) | undefined
}

export interface Shelf {
  chunk: string
  /** How many products of it lie in the stretch. */
  count: number
}

/** Every shelf but a category's last is full, so the counts alone say which there are. */
export function shelvesIn(counts: Counts, { categoryId, after = '', passes = () => true }: Stretch): Shelf[] {
  return counts.flatMap(({ categoryId: id, count }, category) => {
    if ((categoryId && id !== categoryId) || !passes(id)) return []
    const shelves = Array.from({ length: Math.ceil(count / shelfSize) }, (_, i) => ({
      chunk: chunkName(category, i),
      count: Math.min(shelfSize, count - i * shelfSize),
    }))
    return shelves.flatMap(({ chunk, count }) => {
      const left = count - (after.startsWith(chunk) ? slotOf(after) + 1 : chunk < after ? count : 0)
      return left > 0 ? [{ chunk, count: left }] : []
    })
  })
}

/** Cuts the stretch into reads: the first holds a page if nothing in it is hidden, each further one twice as much as the one before. */
export function* reads(shelves: readonly Shelf[]): Generator<{ chunks: string[]; last: boolean }> {
  let chunks: string[] = []
  let held = 0
  let wanted = pageSize
  for (const [i, { chunk, count }] of shelves.entries()) {
    chunks.push(chunk)
    held += count
    const last = i === shelves.length - 1
    if (held < wanted && !last) continue
    yield { chunks, last }
    chunks = []
    held = 0
    wanted *= 2
  }
}

/** As many small rows as one half read unit pays for: nearer than that, it is cheaper to read what lies between. */
const worthReading = 36

/** Joins places that lie near each other into ranges, so that each is read once. The places are in order. */
export function runsOf(places: readonly string[], counts: Counts): { from: string; to: string }[] {
  const before = [0]
  for (const { count } of counts) before.push(before.at(-1)! + count)
  const position = (place: string) => before[categoryOf(place)]! + orderOf(place)
  const runs: { from: string; to: string }[] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run && position(place) - position(run.to) <= worthReading) run.to = place
    else runs.push({ from: place, to: place })
  }
  return runs
}
