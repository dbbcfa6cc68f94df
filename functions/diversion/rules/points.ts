import type { MapPoint } from '@shared/diversion/model'
import { cityName, isWithin } from '@shared/places/divisions'
import { seatOf } from '@shared/places/seats'
import type { Spread } from './watching'

/** Where a dealer's codes were seen, for a map: a province that was told without its city has no point. */
export const pointsOf = (cities: Spread['cities'], areas: readonly string[]): MapPoint[] =>
  cities.flatMap(({ city, codes }) => {
    const seat = seatOf(city)
    return seat ? [{ city, name: cityName(city), codes, lat: seat.lat, lng: seat.lng, isOwn: isWithin(areas, city) }] : []
  })
