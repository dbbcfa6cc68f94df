import type { Purpose } from '@shared/codes/model'
import type { Instant } from '@shared/kernel/time'
import { isWithin } from '@shared/places/divisions'
import { becomesCopied, impossibleLeg, type Leg, limits, type Sighting, windowOf } from './watching'

interface Seen {
  at: Instant
  city: string | undefined
  purpose: Purpose
  areas: readonly string[]
  /** Where this code was seen before, in any window. */
  earlier: readonly Sighting[]
  /** The phone of who is no staff; staff answer for what they say, and count in full. */
  source?: string | undefined
  /** Strangers who have told enough of this dealer. */
  spent?: ReadonlySet<string>
}

/** What one scan adds to what is known of a dealer's goods; each code counts once in each city and window. */
export interface Added {
  /** Nothing was counted yet of this code in this city and window. */
  isNew: boolean
  isOutside: boolean
  leg: Leg | undefined
  isCopied: boolean
  isInspected: boolean
  /** The strangers on whose word it is suspicious: each is heard of few codes. */
  tellers: string[]
}

/** After this many sightings a code tells nothing new: it is an attraction, or has long been found to be copied. */
export const mostSightings = 48

const none: ReadonlySet<string> = new Set()

export function sighted({ at, city, purpose, areas, earlier, source, spent = none }: Seen): Added {
  const now = { at, city }
  const here = earlier.filter((before) => windowOf(before.at) === windowOf(at))
  const isKnown = here.some((before) => before.city === city)
  // One phone speaks once of a code in a window, wherever it says it is.
  const isSaid = !isKnown && source !== undefined && here.some((before) => before.source === source)
  const isNew = !isKnown && !isSaid && earlier.length < mostSightings
  const isOutside = !isSaid && city !== undefined && !isWithin(areas, city)
  const before = isSaid ? undefined : earlier.find((one) => !(one.source && spent.has(one.source)) && impossibleLeg(now, [one]))
  const leg = before && impossibleLeg(now, [before])
  const isCopied = isNew && becomesCopied(now, earlier)
  const tellers = isSuspicious({ isOutside, leg, isCopied }) ? [...new Set([source, before?.source])].flatMap((one) => one ?? []) : []
  return { isNew, isOutside, leg, isCopied, isInspected: purpose === 'inspect', tellers }
}

/** Every stranger on whose word this might be suspicious. */
export const tellersOf = ({ at, city, earlier, source }: Pick<Seen, 'at' | 'city' | 'earlier' | 'source'>): string[] => {
  const others = earlier.filter((one) => one.source && impossibleLeg({ at, city }, [one]))
  return [...new Set([source, ...others.map((one) => one.source)])].flatMap((one) => one ?? [])
}

/** Whether nothing more of this dealer is heard of who has told of these codes, unless it is of one of them. */
export const isSpent = (codes: readonly string[], code: string): boolean => codes.length >= limits.toldCodes && !codes.includes(code)

/** Whether it is kept as evidence, and the dealer's window looked at. */
export const isSuspicious = ({ isOutside, leg, isCopied }: Pick<Added, 'isOutside' | 'leg' | 'isCopied'>): boolean =>
  isOutside || leg !== undefined || isCopied
