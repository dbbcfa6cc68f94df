import type { MapPoint } from '@shared/diversion/model'
import type * as z from 'zod/mini'
import { around, type Dot, dotSize, line, type Spot, stand, type Wanted, widthOf } from './labels'
import { kilometres, type Part, within } from './project'
import { provinces } from './provinces'

export type Point = z.infer<typeof MapPoint>

export type Named = Spot & { text: string; kind: 'home' | 'abroad' | 'way' | 'province' }

/** What is on the map: where it is sold, where it was seen, most codes first, and the way between the worst of these and the nearest of those. */
export function drawing(points: readonly Point[]) {
  const homes = points.filter(({ isOwn }) => isOwn)
  const abroad = points.filter(({ isOwn }) => !isOwn).sort((a, b) => b.codes - a.codes)
  const [worst] = abroad
  const [home] = worst ? [...homes].sort((a, b) => kilometres(a, worst) - kilometres(b, worst)) : homes
  return { homes, abroad, worst, home }
}

export const isMany = ({ codes, isOwn }: Point) => !isOwn && codes > 9
export const nameOf = ({ name, city }: Point) => name ?? city

/** Every word that has room, the ends of the way before the others and provinces last. Where the way is too short to carry its length, its end's name does. */
export function names(points: readonly Point[], part: Part): Named[] {
  const { homes, abroad, worst, home } = drawing(points)
  const dotOf = (one: Point): Dot => ({ ...within(one, part), size: dotSize(isMany(one) ? 24 : 18) })
  const dots = [...homes, ...abroad].map(dotOf)
  const km = home && worst ? `${kilometres(home, worst)} km` : undefined
  const word = (one: Point, more?: string): Ask => {
    const text = [one.isOwn ? nameOf(one) : `${nameOf(one)} ${one.codes}`, more].filter(Boolean).join(' · ')
    const other = one === home ? worst : one === worst ? home : undefined
    const at = around(dotOf(one), widthOf(text))
    return {
      ...{ text, kind: one.isOwn ? 'home' : 'abroad', width: widthOf(text), height: line },
      at: other ? awayFrom(at, dotOf(one), within(other, part)) : at,
    }
  }
  const written = (isOnWay: boolean): Named[] => {
    const asked = [
      ...(home ? [word(home)] : []),
      ...(worst ? [word(worst, isOnWay ? undefined : km)] : []),
      ...(isOnWay && km ? [wayWord(km, within(home!, part), within(worst!, part))] : []),
      ...[...abroad, ...homes].filter((one) => one !== worst && one !== home).map((one) => word(one)),
      ...provinces.map(([name, lng, lat]) => provinceWord(name, within({ lng, lat }, part))),
    ]
    return stand(asked, dots).flatMap((spot, nth) => (spot ? [{ ...spot, text: asked[nth]!.text, kind: asked[nth]!.kind }] : []))
  }
  const onWay = written(true)
  return !km || onWay.some(({ kind }) => kind === 'way') ? onWay : written(false)
}

type Ask = Wanted & Pick<Named, 'text' | 'kind'>

function wayWord(text: string, from: Spot, to: Spot): Ask {
  const width = widthOf(text, 13, 22)
  const along = (share: number) => ({ left: from.left + (to.left - from.left) * share, top: from.top + (to.top - from.top) * share })
  const middle = along(0.5)
  const aside = [1, -1].map((side) => ({ left: middle.left + (side * (width + 0.02)) / 2, top: middle.top }))
  return { text, kind: 'way', width, height: line * 1.3, at: [middle, along(0.4), along(0.6), ...aside] }
}

const provinceWord = (text: string, spot: Spot): Ask => ({ text, kind: 'province', width: widthOf(text), height: line, at: [spot] })

/** The way leaves its ends' names alone: what lies on the other side comes first. */
function awayFrom(at: readonly Spot[], dot: Spot, other: Spot): Spot[] {
  const [x, y] = [other.left - dot.left, other.top - dot.top]
  const towards = (spot: Spot) => {
    const [right, down] = [spot.left - dot.left, spot.top - dot.top]
    return (right * x + down * y) / Math.hypot(right, down)
  }
  return [...at].sort((a, b) => towards(a) - towards(b))
}
