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

/** Any text as a symbol. */
export function symbolOf(text: string): { size: number; rows: Rows } {
  const bytes = Buffer.from(text)
  const kind = prepared(versionFor(bytes.length))
  return { size: kind.size, rows: bestMasked(kind, kind.unmasked(bytes)) }
}

/**
 * Symbols of `<beginning><serial>`, of which only the 20 characters of the serial differ: what each character of each place flips is
 * worked out once, so that a symbol is twenty exclusive ors and the choice of its mask.
 */
export function symbolMaker(beginning: string) {
  const length = 20
  const text = Buffer.from(beginning + alphabet[0]!.repeat(length))
  const kind = prepared(versionFor(text.length))
  const base = kind.unmasked(text)
  const width = base.length
  const flips = new Int32Array(length * 128 * width)
  for (let place = 0; place < length; place++) {
    for (const sign of alphabet) {
      const changed = Buffer.from(text)
      changed[beginning.length + place] = sign.charCodeAt(0)
      flips.set(over(new Int32Array(width), kind.unmasked(changed), base), (place * 128 + sign.charCodeAt(0)) * width)
    }
  }
  const made = new Int32Array(width)
  return {
    size: kind.size,
    version: kind.version,
    symbol(serial: string): Rows {
      made.set(base)
      for (let place = 0; place < length; place++) {
        const at = (place * 128 + serial.charCodeAt(place)) * width
        for (let i = 0; i < width; i++) made[i]! ^= flips[at + i]!
      }
      return bestMasked(kind, made)
    },
  }
}
