import { listForgedCodes } from '@shared/diversion/api'
import { cityName } from '@shared/places/divisions'
import { http } from '../platform/http'
import { inAreas, isOnlyRep } from '../platform/scope'
import { forgedIn } from './reportStore'
import { windowOf } from './rules/watching'

/** The cities with the most first. */
export const handler = http(listForgedCodes, async ({ input: { window }, actor, now }) => {
  const month = window ?? windowOf(now)
  const all = await forgedIn(month)
  const seen = isOnlyRep(actor) ? all.filter(({ city }) => city && inAreas(actor.staff.areas, city)) : all
  const cities = seen.flatMap(({ city, codes }) => (city ? [{ city, name: cityName(city), codes }] : []))
  const placeless = seen.find(({ city }) => !city)?.codes ?? 0
  return {
    ...{ window: month, placeless, cities: cities.sort((a, b) => b.codes - a.codes || (a.city < b.city ? -1 : 1)) },
    total: seen.reduce((sum, { codes }) => sum + codes, 0),
  }
})
