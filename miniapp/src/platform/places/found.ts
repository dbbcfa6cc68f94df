import { type City, cityText, divisionText, provinces } from '@shared/places/divisions'

const most = 30

/** Cities by what somebody types: a part of their name or of their province's, or the digits of a code. */
export function foundCities(typed: string): City[] {
  const text = typed.replace(/\s/g, '')
  if (!text) return []
  const isCode = /^\d{2,6}$/.test(text)
  const all = provinces.flatMap(({ cities }) => cities)
  const fits = ({ city }: City) => (isCode ? city.startsWith(text.slice(0, 4)) : divisionText({ division: city }).includes(text))
  const isFirst = ({ city, name }: City) => name.startsWith(text) || cityText(city) === text
  return all
    .filter(fits)
    .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
    .slice(0, most)
}
