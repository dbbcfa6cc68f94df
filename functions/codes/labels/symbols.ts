import { alphabet } from '@shared/codes/serial'
import { penalty } from './penalty'
import { type Prepared, prepared, type Rows, versionFor } from './qr'

/** The mask that makes a symbol best to read, put over it. Each of the eight is looked at, as the standard asks. */
export function bestMasked({ size, masked }: Prepared, unmasked: Rows): Rows {
  const tried = new Int32Array(unmasked.length)
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let number = 0; number < masked.length; number++) {
    const bad = penalty(over(tried, unmasked, masked[number]!), size)
    if (bad < least) [best, least] = [number, bad]
  }
  return over(new Int32Array(unmasked.length), unmasked, masked[best]!)
}

function over(into: Rows, a: Rows, b: Rows): Rows {
  for (let i = 0; i < a.length; i++) into[i] = a[i]! ^ b[i]!
  return into
}

const kinds = new Map<number, Prepared>()

/** Any text as a symbol. */
export function symbolOf(text: string): { size: number; rows: Rows } {
  const bytes = Buffer.from(text)
  const version = versionFor(bytes.length)
  const kind = kinds.get(version) ?? prepared(version)
  kinds.set(version, kind)
  return { size: kind.size, rows: bestMasked(kind, kind.unmasked(bytes)) }
}

const serialLength = 20

/**
 * Symbols of texts of which only serials, of 20 characters each, differ; each follows one of the fixed parts. What each character of each place
 * flips is worked out once, so that a symbol is an exclusive or for each character and the choice of its mask.
 */
export function symbolMaker(...fixed: readonly string[]) {
  const blank = alphabet[0]!.repeat(serialLength)
  const text = Buffer.from(fixed.map((part) => part + blank).join(''))
  const kind = prepared(versionFor(text.length))
  const base = kind.unmasked(text)
  const width = base.length
  const places = placesIn(fixed)
  const flips = new Int32Array(places.length * 128 * width)
  for (const [place, at] of places.entries()) {
    for (const sign of alphabet) {
      const changed = Buffer.from(text)
      changed[at] = sign.charCodeAt(0)
      flips.set(over(new Int32Array(width), kind.unmasked(changed), base), (place * 128 + sign.charCodeAt(0)) * width)
    }
  }
  const made = new Int32Array(width)
  return {
    size: kind.size,
    version: kind.version,
    /** Of the serials, one behind the other. */
    symbol(serials: string): Rows {
      made.set(base)
      for (let place = 0; place < places.length; place++) {
        const at = (place * 128 + serials.charCodeAt(place)) * width
        for (let i = 0; i < width; i++) made[i]! ^= flips[at + i]!
      }
      return bestMasked(kind, made)
    },
  }
}

/** Where the characters of the serials stand in the text. */
function placesIn(fixed: readonly string[]): number[] {
  let at = 0
  return fixed.flatMap((part) => {
    const start = at + part.length
    at = start + serialLength
    return Array.from({ length: serialLength }, (_, i) => start + i)
  })
}
