import type { Rule, Severity } from '@shared/diversion/model'
import { type Instant, msBetween, shanghaiDate } from '@shared/kernel/time'
import { isWithin } from '@shared/places/divisions'
import { kmBetween, seatOf } from '@shared/places/seats'

/** What strikes. Each number is a judgement, made so that `npm run bench -- diversion` finds both figures above 0.95. */
export const limits = {
  /** Shares of what a dealer's codes show when people shop and travel honestly: in all foreign cities together, and in one of them. */
  honestShare: 0.05,
  honestCityShare: 0.03,
  /** So many standard deviations above the honest share are no chance; nobody is suspected for fewer codes than `fewest`. */
  deviations: 4,
  fewest: 8,
  /** In one foreign city on one day, beside `fewest`. */
  burstDeviations: 5,
  /** Codes that inspectors find on shelves outside: one may be somebody's own bottle. */
  inspected: 3,
  /** A truck with two drivers on a motorway does 100 km/h; a city is as wide as this many kilometres, so far two scans in "two cities" may be nearer. */
  truckKmPerHour: 100,
  cityKm: 100,
  /** Of a dealer's codes, so many have such a leg honestly: somebody sent a photo of a label, or told a wrong place. Fewer than this are chance. */
  honestLegShare: 0.001,
  impossibleCodes: 3,
  /** Different cities of one code in a window: its label was copied. */
  copiedCities: 4,
  /** Codes of one dealer in a window of which a stranger's phone is heard: fewer than any rule needs, so that who slanders finds accomplices. */
  toldCodes: 2,
} as const

export type Window = string
export const windowOf = (at: Instant): Window => shanghaiDate(at).slice(0, 7)
/** Two digits of the day. */
export const dayOf = (at: Instant): string => shanghaiDate(at).slice(8, 10)

/** A code in a city (undefined: no place was told), the first time in its window. */
export interface Sighting {
  at: Instant
  city: string | undefined
  /** Whose phone, of who is no staff. */
  source?: string | undefined
}

interface Seen {
  city: string
  codes: number
  inspected: number
  days: Readonly<Record<string, number>>
  /** Some of them belonged there: so none there is foreign in this window, in which the territory may have been drawn anew. */
  isHome?: boolean
}

/** Where a dealer's codes were seen in a window, each code once in each city. */
export interface Spread {
  cities: readonly Seen[]
  placeless: number
  /** Codes with a leg that no truck could do, and codes in too many cities. */
  impossible: number
  copied: number
}

export interface Leg {
  from: string
  km: number
  hours: number
}

/** The way from an earlier sighting to this one (or back) that no truck could do, if there is one. */
export function impossibleLeg(now: Sighting, earlier: readonly Sighting[]): Leg | undefined {
  const here = now.city ? seatOf(now.city) : undefined
  for (const before of here ? earlier : []) {
    const there = before.city && before.city !== now.city ? seatOf(before.city) : undefined
    if (!there) continue
    const hours = Math.abs(msBetween(before.at, now.at)) / 3_600_000
    const km = kmBetween(here!, there)
    if (km - limits.cityKm > hours * limits.truckKmPerHour)
      return { from: there.city, km: Math.round(km), hours: Math.round(hours * 10) / 10 }
  }
  return undefined
}

/** Whether with this city one code has been in too many in its window, for the first time. */
export const becomesCopied = (now: Sighting, earlier: readonly Sighting[]): boolean => {
  const cities = new Set(earlier.flatMap(({ at, city }) => (city && windowOf(at) === windowOf(now.at) ? [city] : [])))
  return now.city !== undefined && !cities.has(now.city) && cities.size + 1 === limits.copiedCities
}

/** More than chance makes of this many when each is outside with this probability. */
const isBeyond = (count: number, of: number, share: number, deviations: number, fewest: number = limits.fewest): boolean =>
  count >= fewest && count > of * share + deviations * Math.sqrt(of * share * (1 - share))

export interface Totals {
  seen: number
  outside: number
  foreign: Seen[]
}

export function totalsOf({ cities }: Spread, areas: readonly string[]): Totals {
  const foreign = cities
    .filter(({ city, isHome }) => !isHome && !isWithin(areas, city))
    .sort((a, b) => b.codes - a.codes || (a.city < b.city ? -1 : 1))
  const sum = (some: readonly { codes: number }[]) => some.reduce((all, { codes }) => all + codes, 0)
  return { seen: sum(cities), outside: sum(foreign), foreign }
}

/** The rules that a dealer's window breaks, from what was counted. Prices and codes that were never shipped speak for themselves. */
export function broken(spread: Spread, areas: readonly string[]): Rule[] {
  const { seen, outside, foreign } = totalsOf(spread, areas)
  const { honestShare, honestCityShare, deviations, burstDeviations, inspected, honestLegShare, impossibleCodes } = limits
  const days = new Set(spread.cities.flatMap(({ days }) => Object.keys(days))).size || 1
  const strays = (city: Totals['foreign'][number]) => isBeyond(city.codes, seen, honestCityShare, deviations) || city.inspected >= inspected
  const bursts = (city: Totals['foreign'][number]) =>
    Object.values(city.days).some((codes) => isBeyond(codes, seen / days, honestCityShare, burstDeviations))
  const copies = isBeyond(spread.impossible, seen, honestLegShare, deviations, impossibleCodes)
  return [
    ...(isBeyond(outside, seen, honestShare, deviations) || foreign.some(strays) ? (['territory'] as const) : []),
    ...(copies || spread.copied > 0 ? (['travel'] as const) : []),
    ...(foreign.some(bursts) ? (['burst'] as const) : []),
  ]
}

/** How bad it is: a point for each rule, for each ten codes outside (four at most), and, of enough codes, for each tenth of all seen (three at most). */
export function severityOf(rules: readonly Rule[], { outside, seen }: Pick<Totals, 'outside' | 'seen'>): Severity {
  const share = outside >= limits.fewest ? outside / seen : 0
  const points = rules.length + Math.min(4, Math.floor(outside / 10)) + Math.min(3, Math.floor(share * 10))
  return points >= 6 ? 'high' : points >= 3 ? 'medium' : 'low'
}
