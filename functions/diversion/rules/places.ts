import type { ScanPlace } from '@shared/codes/model'
import { kmBetween, type Seat, seatOf, seats } from './seats'

/** Cities that are provinces themselves: their province's code says the city. */
const municipalities = new Set(['11', '12', '31', '50'])
/** Farther from any seat than this is no city of ours: abroad, at sea, or an error. */
const farthestKm = 250
/** Near a border the nearest seat is often the neighbour's: a territory keeps a point that is not clearly nearer to another city. */
const borderKm = 40

/** Whether a division lies in an area; one that is told only as province or city does unless no area lies in it. */
export const isWithin = (areas: readonly string[], division: string): boolean => {
  const told = division.replace(/(00){1,2}$/, '')
  return areas.length === 0 || areas.some((area) => told.startsWith(area) || area.startsWith(told))
}

/**
 * The city of a scan by its six digits; a province's code where no more was told; undefined where no place was told or it is nowhere near a city.
 * Nothing is guessed from who scans.
 */
export function cityOf(place: ScanPlace | undefined, areas: readonly string[] = []): string | undefined {
  if (!place) return undefined
  if ('divisionCode' in place) return cityIn(place.divisionCode)
  const near = seats
    .map((seat): [Seat, number] => [seat, kmBetween(seat, place)])
    .filter(([, km]) => km <= farthestKm)
    .sort((a, b) => a[1] - b[1])
  const [nearest] = near
  if (!nearest) return undefined
  const own = areas.length > 0 ? near.find(([{ city }, km]) => km <= nearest[1] + borderKm && isWithin(areas, city)) : undefined
  return (own ?? nearest)[0].city
}

function cityIn(division: string): string {
  if (municipalities.has(division.slice(0, 2))) return `${division.slice(0, 2)}0100`
  return division.endsWith('0000') ? division : `${division.slice(0, 4)}00`
}

export const cityName = (city: string): string | undefined => seatOf(city)?.name
