import type { MapPoint } from '@shared/diversion/model'
import { cityIn, cityName, isWithin, placeText, provinces } from '@shared/places/divisions'
import { seatOf } from '@shared/places/seats'
import type { Spread } from './watching'

type Seen = Pick<Spread['cities'][number], 'city' | 'codes'>

/** For a map: one point for each area of the dealer, with or without codes, and one for each city elsewhere; a province that was told without its city has none. Who may sell everywhere is at home everywhere. */
export const pointsOf = (cities: readonly Seen[], areas: readonly string[]): MapPoint[] => [
  ...areas.flatMap((area) => pointOf(area.padEnd(6, '0'), codesIn(cities, area), true)),
  ...cities
    .filter(({ city }) => areas.length === 0 || !isWithin(areas, city))
    .flatMap(({ city, codes }) => pointOf(city, codes, areas.length === 0)),
]

const codesIn = (cities: readonly Seen[], area: string) =>
  cities.filter(({ city }) => isWithin([area], city)).reduce((sum, { codes }) => sum + codes, 0)

/** A whole province of a dealer's lies at its capital. */
function pointOf(division: string, codes: number, isOwn: boolean): MapPoint[] {
  const city = cityIn(division)
  const capital = isOwn ? provinces.find(({ code }) => code === city)?.cities[0]?.city : undefined
  const seat = seatOf(capital ?? city)
  return seat ? [{ city, name: cityName(city) ?? placeText(city), codes, lat: seat.lat, lng: seat.lng, isOwn }] : []
}
