import type { ScanPlace } from '@shared/codes/model'
import type { Instant } from '@shared/kernel/time'
import * as z from 'zod/mini'

export interface Point {
  lat: number
  lng: number
}

/** What this phone keeps of cities that were chosen: the one that holds, and the last few. */
export const Kept = z.object({
  chosen: z.optional(z.object({ division: z.string(), at: z.string() })),
  recent: z.array(z.string()),
})
export type Kept = z.infer<typeof Kept>

/** chosen: somebody said so · located: the phone did · none: it may not, or cannot · unasked: not yet. */
export type Here = { how: 'chosen'; division: string } | { how: 'located'; point: Point } | { how: 'none' } | { how: 'unasked' }

/** Who chose a city in the morning may be in another tomorrow: it is offered again then, and not taken. */
const holdsMs = 12 * 3600_000
const freshMs = 10 * 60_000
/** A scan waits so long for the phone to find where it is. */
const longestMs = 1_500
const mostRecent = 3

interface Means {
  read: () => Kept | undefined
  write: (kept: Kept) => void
  locate: () => Promise<Point | undefined>
  isSettled: () => Promise<boolean>
  askAgain: () => Promise<unknown>
  now: () => number
  tell: () => void
}

/** Where scans of this phone are made: where it is if its owner lets it say, else where he says; never where nobody said. */
export function hereOf({ read, write, locate, isSettled, askAgain, now, tell }: Means) {
  let found: { at: number; point: Point | undefined } | undefined
  let looking: Promise<Point | undefined> | undefined
  const recent = () => read()?.recent ?? []

  const look = () => {
    looking ??= locate().then((point) => {
      found = { at: now(), point }
      looking = undefined
      tell()
      return point
    })
    return looking
  }

  function here(): Here {
    const chosen = read()?.chosen
    if (chosen && now() - Date.parse(chosen.at) < holdsMs) return { how: 'chosen', division: chosen.division }
    if (!found || now() - found.at > freshMs) return { how: 'unasked' }
    return found.point ? { how: 'located', point: found.point } : { how: 'none' }
  }

  async function place(): Promise<ScanPlace | undefined> {
    const is = here()
    if (is.how === 'chosen') return { divisionCode: is.division }
    if (is.how === 'located') return is.point
    if (is.how === 'none') return undefined
    return Promise.race([look(), new Promise<undefined>((done) => setTimeout(done, longestMs, undefined))])
  }

  return {
    here,
    recent,
    place,
    choose(division: string) {
      const at: Instant = new Date(now()).toISOString()
      write({ chosen: { division, at }, recent: [division, ...recent().filter((one) => one !== division)].slice(0, mostRecent) })
      tell()
    },
    /** By the phone again, and asks its owner anew. */
    async locate() {
      await askAgain()
      found = undefined
      const point = await look()
      if (point) write({ recent: recent() })
      tell()
      return point
    },
    /** Looks where nothing need be asked: who comes to scan sees beforehand where it will count. */
    async lookQuietly() {
      if (here().how === 'unasked' && (await isSettled())) await look()
    },
  }
}
