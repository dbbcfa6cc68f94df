export interface Place {
  lat: number
  lng: number
}

/** As china.svg is drawn: degrees, the east-west ones shortened as at 39° north, from its upper left corner, in an image of 49 × 37. */
const [west, north, shortened] = [73, 54.5, 0.78]
const size = { width: 49, height: 37 }
/** At least so many units of the image are shown, or a single city would fill it. */
const least = 3

const pointOf = ({ lat, lng }: Place) => ({ x: (lng - west) * shortened, y: north - lat })

/** A part of the image, in its units, of the shape of the frame it is shown in. */
export interface Part {
  x: number
  y: number
  width: number
  height: number
}

export const whole = (ratio: number): Part => fitted(0, 0, size.width, size.height, ratio)

/** The part that shows all of these with room around, `ratio` times as wide as high. */
export function partOf(places: readonly Place[], ratio: number): Part {
  if (places.length === 0) return whole(ratio)
  const points = places.map(pointOf)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const room = Math.max(least / 2, (right - left) * 0.3, (bottom - top) * 0.3)
  return fitted(left - room, top - room, right - left + 2 * room, bottom - top + 2 * room, ratio)
}

function fitted(x: number, y: number, width: number, height: number, ratio: number): Part {
  const wide = Math.max(width, height * ratio)
  const high = wide / ratio
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high }
}

const percent = (n: number) => `${Math.round(n * 10_000) / 100}%`

/** Where the image lies so that the part fills the frame. */
export const imageStyle = ({ x, y, width, height }: Part) => ({
  left: percent(-x / width),
  top: percent(-y / height),
  width: percent(size.width / width),
  height: percent(size.height / height),
})

/** Where a place lies in the frame, from 0 to 1. */
export function within(place: Place, part: Part) {
  const { x, y } = pointOf(place)
  return { left: (x - part.x) / part.width, top: (y - part.y) / part.height }
}

export const at = ({ left, top }: { left: number; top: number }) => ({ left: percent(left), top: percent(top) })

/** Kilometres as the crow flies (haversine, mean radius 6,371 km). */
export function kilometres(from: Place, to: Place): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const a =
    Math.sin(rad(to.lat - from.lat) / 2) ** 2 + Math.cos(rad(from.lat)) * Math.cos(rad(to.lat)) * Math.sin(rad(to.lng - from.lng) / 2) ** 2
  return Math.round(2 * 6371 * Math.asin(Math.sqrt(a)))
}
