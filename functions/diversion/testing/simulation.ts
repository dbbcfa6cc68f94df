import type { Purpose, ScanPlace } from '@shared/codes/model'
import { kmBetween, type Seat, seatOf, seats } from '@shared/places/seats'

/**
 * A month of a channel: dealers of twelve cities, some of whom send part of their goods to one or two cities far away. Everybody's customers
 * also shop across the border and travel, most of all at the weekend; some people tell no place, and some codes are photographed and shared.
 * Of two honest dealers somebody has photographed a shelf of labels, and tells from one phone that they are sold far away.
 */
export interface SimDealer {
  dealerId: `pty_${string}`
  area: string
  /** Codes of its goods that are scanned in the month. */
  codes: number
  /** The share of its goods that it diverts, and to where; 0 for an honest one. */
  rate: number
  targets: readonly string[]
  /** The share of codes that honest people carry out of its city. */
  noise: number
}

export interface SimScan {
  dealer: SimDealer
  serial: string
  at: string
  purpose: Purpose
  place: ScanPlace | undefined
  /** Whose phone; undefined for an inspector. */
  source: string | undefined
}

export interface Simulated {
  dealers: SimDealer[]
  /** In the order in which they are told. */
  scans: SimScan[]
  /** Honest dealers whom one phone accuses. */
  slandered: SimDealer[]
}

/** mulberry32: small, seeded, even enough. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const homes = ['3306', '3301', '3205', '3401', '4201', '4301', '4401', '5101', '6101', '3701', '4101', '2101']
/** Known rates of the three who divert. */
export const rates = [0.1, 0.15, 0.25] as const
const month = Date.parse('2026-10-31T16:00:00.000Z')
const [hourMs, dayMs, days] = [3_600_000, 24 * 3_600_000, 30]

interface Size {
  seed: number
  /** Codes scanned of the smallest and of the largest dealer. */
  codes?: readonly [number, number]
}

export function aMonth({ seed, codes: [least, most] = [400, 2_400] }: Size): Simulated {
  const random = seeded(seed)
  const below = (n: number) => Math.floor(random() * n)
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!
  const order = [...homes].sort(() => random() - 0.5)
  const dealers = order.map((area, i): SimDealer => {
    const far = seats.filter((seat) => kmBetween(seat, seatOf(`${area}00`)!) > 200)
    return {
      dealerId: `pty_01J0SEED${String(seed % 10_000).padStart(4, '0')}000000000${String(i).padStart(5, '0')}`,
      ...{ area, codes: least + below(most - least), rate: rates[i] ?? 0, targets: [one(far).city, one(far).city].slice(0, 1 + below(2)) },
      noise: 0.005 + random() * 0.025,
    }
  })
  // Phones are drawn by numbers of their own, so that a month of one seed stays that month.
  const other = seeded(seed + 7_777_777)
  const slandered = dealers.filter(({ rate }) => rate === 0).slice(0, 2)
  const scans = dealers.flatMap((dealer) => scansOf(dealer, random, phonesOf(dealer, other)))
  const lies = slandered.flatMap((dealer) => liesOf(dealer, other))
  // The bus reorders: each is told up to a minute late.
  return {
    ...{ dealers, slandered },
    scans: [...scans, ...lies]
      .map((scan) => ({ scan, told: Date.parse(scan.at) + random() * 60_000 }))
      .sort((a, b) => a.told - b.told)
      .map(({ scan }) => scan),
  }
}

function scansOf(dealer: SimDealer, random: () => number, phone: Phones): SimScan[] {
  const home = seatOf(`${dealer.area}00`)!
  const near = [...seats]
    .filter(({ city }) => city !== home.city)
    .sort((a, b) => kmBetween(a, home) - kmBetween(b, home))
    .slice(0, 4)
  const below = (n: number) => Math.floor(random() * n)
  const scans: SimScan[] = []
  for (let i = 0; i < dealer.codes; i++) {
    const serial = serialOf(dealer, i)
    const day = below(days)
    const at = (later = 0) => new Date(month + day * dayMs + (8 + random() * 13) * hourMs + later).toISOString()
    const isWeekend = [0, 6].includes(new Date(month + day * dayMs + dayMs / 2).getUTCDay())
    const isDiverted = random() < dealer.rate
    const isCarried = !isDiverted && random() < dealer.noise * (isWeekend ? 2 : 0.6)
    // Two of three who carry something across a border live in the next city, the others travel far.
    const seat = isDiverted ? seatOf(dealer.targets[below(dealer.targets.length)]!)! : isCarried ? away() : home
    const source = phone(seat.city)
    const first = { dealer, serial, at: at(), purpose: 'verify' as const, place: placeOf(seat, random), source }
    scans.push(first)
    // A quarter are scanned again there, some also by who got a photo of the label.
    if (random() < 0.25) scans.push({ ...first, at: at(), place: placeOf(seat, random), source: phone(seat.city, source) })
    if (random() < 0.0005)
      scans.push({
        ...first,
        at: new Date(Date.parse(first.at) + hourMs).toISOString(),
        place: placeOf(seats[below(seats.length)]!, random),
        source: phone(),
      })
    // Inspectors look at shelves everywhere, most of them at home.
    if (!isCarried && random() < 0.01)
      scans.push({ ...first, at: at(), purpose: 'inspect', place: { divisionCode: seat.city }, source: undefined })
  }
  return scans

  function away(): Seat {
    return random() < 0.67 ? near[below(near.length)]! : seats[below(seats.length)]!
  }
}

const serialOf = ({ dealerId }: SimDealer, i: number) => `${dealerId.slice(-9)}${String(i).padStart(11, '0')}`

/** Whose phone scans next in a city; of who scans again, whether it is the one from before. */
type Phones = (city?: string, before?: string) => string

/** Three of ten who scan a piece scan another one of the dealer's that month; half of those who scan a piece again have done so before. */
function phonesOf({ dealerId }: SimDealer, random: () => number): Phones {
  const last = new Map<string | undefined, string>()
  let count = 0
  return (city, before) => {
    const same = before ?? last.get(city)
    if (same && random() < (before ? 0.5 : 0.3)) return same
    const phone = `${dealerId.slice(-5)}-${count++}`
    if (!before) last.set(city, phone)
    return phone
  }
}

/** Labels that a slanderer has photographed, and the days on which they are told. */
const [photographed, lyingDays] = [60, 3]

/** One phone tells of a shelf of labels from a city far away, and of one of them from five more. */
function liesOf(dealer: SimDealer, random: () => number): SimScan[] {
  const far = seats.filter((seat) => kmBetween(seat, seatOf(`${dealer.area}00`)!) > 200)
  const begins = Math.floor(random() * (days - lyingDays))
  const city = far[Math.floor(random() * far.length)]!.city
  const at = () => new Date(month + (begins + random() * lyingDays) * dayMs).toISOString()
  const lie = (i: number, divisionCode: string): SimScan => ({
    ...{
      dealer,
      serial: serialOf(dealer, i),
      at: at(),
      purpose: 'verify',
      place: { divisionCode },
      source: `${dealer.dealerId.slice(-5)}-liar`,
    },
  })
  const shelf = Array.from({ length: Math.min(photographed, dealer.codes) }, (_, i) => lie(i, city))
  return [...shelf, ...far.slice(0, 5).map((seat) => lie(0, seat.city))]
}

/** Half tell their city, a third their place to some kilometres, the others nothing. */
function placeOf(seat: Seat, random: () => number): ScanPlace | undefined {
  const how = random()
  if (how < 0.5) return { divisionCode: seat.city }
  return how < 0.85 ? { lat: seat.lat + (random() - 0.5) * 0.3, lng: seat.lng + (random() - 0.5) * 0.3 } : undefined
}

/** How well cases are those of dealers who divert. */
export function scored(dealers: readonly SimDealer[], accused: ReadonlySet<string>) {
  const guilty = dealers.filter(({ rate }) => rate > 0)
  const right = guilty.filter(({ dealerId }) => accused.has(dealerId)).length
  return { right, accused: accused.size, guilty: guilty.length }
}
