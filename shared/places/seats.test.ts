import { describe, expect, it } from '@jest/globals'
import { isWithin, provinces } from './divisions'
import { cityOf, farthestKm, kmBetween, seatOf, seats } from './seats'

it('every city has its seat, in China, and as far from others as it is', () => {
  const named = provinces.flatMap(({ cities }) => cities.map(({ city }) => city))
  expect(seats.map(({ city }) => city)).toEqual(named)
  expect(seats.filter(({ lat, lng }) => !(lat > 16 && lat < 54 && lng > 73 && lng < 135))).toEqual([])
  const between = (a: string, b: string) => Math.round(kmBetween(seatOf(a)!, seatOf(b)!) / 10) * 10
  expect([between('110100', '310100'), between('440100', '440300'), between('330100', '310100')]).toEqual([1070, 110, 160])
})

describe('where a scan is', () => {
  it.each([
    ['a county', { divisionCode: '310115' }, '310100'],
    ['a county of a prefecture', { divisionCode: '330603' }, '330600'],
    ['a municipality told as a province', { divisionCode: '110000' }, '110100'],
    ['a province', { divisionCode: '330000' }, '330000'],
    ['a point in Shaoxing', { lat: 30.05, lng: 120.55 }, '330600'],
    ['a point in a county of its own', { lat: 30.36, lng: 113.45 }, '429004'],
    ['a point abroad', { lat: 48.85, lng: 2.35 }, undefined],
    ['a pole', { lat: 90, lng: 100 }, undefined],
    ['nothing told', undefined, undefined],
  ])('%s', (_what, place, city) => expect(cityOf(place)).toBe(city))

  it('near a border stays in the territory when that is about as near', () => {
    const between = { lat: 30.12, lng: 120.4 }
    expect(cityOf(between)).toBe('330600')
    expect([cityOf(between, ['3301']), cityOf(between, ['3306']), cityOf(between, ['31'])]).toEqual(['330100', '330600', '330600'])
  })

  it('is the nearest seat of all, or the territory’s where that is within 40 km of being so: five thousand points', () => {
    let seed = 20261122
    const chance = () => {
      seed = (seed * 48271) % 2147483647
      return seed / 2147483647
    }
    for (let n = 0; n < 5_000; n++) {
      const point = { lat: 15 + chance() * 42, lng: 70 + chance() * 68 }
      const areas = n % 2 ? [seats[Math.floor(chance() * seats.length)]!.city.slice(0, 2)] : []
      const near = seats.map((seat) => ({ city: seat.city, km: kmBetween(seat, point) })).filter(({ km }) => km <= farthestKm)
      near.sort((a, b) => a.km - b.km)
      const own = areas.length > 0 ? near.find(({ city, km }) => isWithin(areas, city) && km <= near[0]!.km + 40) : undefined
      expect(cityOf(point, areas)).toBe((own ?? near[0])?.city)
    }
  })
})
