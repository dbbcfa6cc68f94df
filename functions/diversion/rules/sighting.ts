import type { Purpose } from '@shared/codes/model'
import type { Instant } from '@shared/kernel/time'
import { isWithin } from '@shared/places/divisions'
import { becomesCopied, impossibleLeg, type Leg, type Sighting, windowOf } from './watching'

interface Seen {
  at: Instant
  city: string | undefined
  purpose: Purpose
  areas: readonly string[]
  /** Where this code was seen before, in any window. */
  earlier: readonly Sighting[]
}

/** What one scan adds to what is known of a dealer's goods; each code counts once in each city and window. */
export interface Added {
  /** Nothing was counted yet of this code in this city and window. */
  isNew: boolean
  isOutside: boolean
  leg: Leg | undefined
  isCopied: boolean
  isInspected: boolean
}

/** After this many sightings a code tells nothing new: it is an attraction, or has long been found to be copied. */
export const mostSightings = 48

export function sighted({ at, city, purpose, areas, earlier }: Seen): Added {
  const now = { at, city }
  const isKnown = earlier.some((before) => before.city === city && windowOf(before.at) === windowOf(at))
  const isNew = !isKnown && earlier.length < mostSightings
  return {
    isNew,
    isOutside: city !== undefined && !isWithin(areas, city),
    leg: impossibleLeg(now, earlier),
    isCopied: isNew && becomesCopied(now, earlier),
    isInspected: purpose === 'inspect',
  }
}

/** Whether it is kept as evidence, and the dealer's window looked at. */
export const isSuspicious = ({ isOutside, leg, isCopied }: Pick<Added, 'isOutside' | 'leg' | 'isCopied'>): boolean =>
  isOutside || leg !== undefined || isCopied
