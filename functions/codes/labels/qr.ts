/**
 * QR Code (ISO/IEC 18004:2015) in byte mode at error correction level M, versions 1 to 10: what a GS1 Digital Link of up to 213 characters
 * needs. A symbol is linear: bits of the text flip modules, data and error correction alike. So of a template with one part that varies
 * everything is worked out once, and each symbol is a few hundred exclusive ors.
 */

/** By version from 1 on, level M (table 9): error correction codewords of a block, then the data codewords of each block. */
const blocks: readonly (readonly [ec: number, ...data: number[]])[] = [
  [10, 16],
  [16, 28],
  [26, 44],
  [18, 32, 32],
  [24, 43, 43],
  [16, 27, 27, 27, 27],
  [18, 31, 31, 31, 31],
  [22, 38, 38, 39, 39],
  [22, 36, 36, 36, 37, 37],
  [26, 43, 43, 43, 43, 44],
]
const alignments = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]] as const

const dataCodewords = (version: number) => blocks[version - 1]!.slice(1).reduce((sum, one) => sum + one, 0)
/** Byte mode, its count of characters (8 bits, from version 10 on 16) and the text. */
const room = (version: number) => dataCodewords(version) - (version < 10 ? 2 : 3)

export function versionFor(length: number): number {
  const version = blocks.findIndex((_, i) => room(i + 1) >= length) + 1
  if (version === 0) throw new Error(`${length} characters are too many for a label`)
  return version
}
export const widthOf = (version: number) => 17 + 4 * version

// Galois field of 256 elements, x⁸ + x⁴ + x³ + x² + 1.
const exp = new Uint8Array(512)
const log = new Uint8Array(256)
for (let i = 0, value = 1; i < 255; i++) {
  exp[i] = exp[i + 255] = value
  log[value] = i
  value = (value << 1) ^ (value & 128 ? 0x11d : 0)
}
const times = (a: number, b: number) => (a && b ? exp[log[a]! + log[b]!]! : 0)

function generator(degree: number): Uint8Array {
  let made = Uint8Array.of(1)
  for (let i = 0; i < degree; i++) {
    const next = new Uint8Array(made.length + 1)
    for (const [at, value] of made.entries()) {
      next[at]! ^= value
      next[at + 1]! ^= times(value, exp[i]!)
    }
    made = next
  }
  return made
}

function correction(data: Uint8Array, by: Uint8Array): Uint8Array {
  const rest = new Uint8Array(by.length - 1)
  for (const value of data) {
    const factor = value ^ rest[0]!
    rest.copyWithin(0, 1)
    rest[rest.length - 1] = 0
    for (let i = 0; i < rest.length; i++) rest[i]! ^= times(by[i + 1]!, factor)
  }
  return rest
}

/** Data and error correction codewords of a text, interleaved as they are placed. */
function codewords(text: Uint8Array, version: number): Uint8Array {
  const data = new Uint8Array(dataCodewords(version))
  const bits: number[] = []
  const push = (value: number, count: number) => {
    for (let i = count - 1; i >= 0; i--) bits.push((value >>> i) & 1)
  }
  push(4, 4)
  push(text.length, version < 10 ? 8 : 16)
  for (const byte of text) push(byte, 8)
  push(0, Math.min(4, data.length * 8 - bits.length))
  while (bits.length % 8) bits.push(0)
  for (const [i, bit] of bits.entries()) data[i >> 3]! |= bit << (7 - (i & 7))
  for (let i = bits.length / 8, pad = 0xec; i < data.length; i++, pad ^= 0xec ^ 0x11) data[i] = pad

  const [ec, ...sizes] = blocks[version - 1]!
  const by = generator(ec)
  let at = 0
  const parts = sizes.map((size) => {
    at += size
    return data.subarray(at - size, at)
  })
  const checks = parts.map((part) => correction(part, by))
  const all: number[] = []
  for (let i = 0; i < Math.max(...sizes); i++) for (const part of parts) if (i < part.length) all.push(part[i]!)
  for (let i = 0; i < ec; i++) for (const check of checks) all.push(check[i]!)
  return Uint8Array.from(all)
}

/** Modules row by row, 1 dark; `isFixed` marks those that carry no data. */
interface Frame {
  size: number
  modules: Uint8Array
  isFixed: Uint8Array
}

function frame(version: number): Frame {
  const size = widthOf(version)
  const modules = new Uint8Array(size * size)
  const isFixed = new Uint8Array(size * size)
  const set = (x: number, y: number, dark: boolean | number) => {
    modules[y * size + x] = dark ? 1 : 0
    isFixed[y * size + x] = 1
  }
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0)
    set(i, 6, i % 2 === 0)
  }
  const finder = (cx: number, cy: number) => {
    for (let dy = -4; dy <= 4; dy++) {
      for (let dx = -4; dx <= 4; dx++) {
        const [x, y, ring] = [cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy))]
        if (x >= 0 && y >= 0 && x < size && y < size) set(x, y, ring !== 2 && ring !== 4)
      }
    }
  }
  finder(3, 3)
  finder(size - 4, 3)
  finder(3, size - 4)
  const centres = alignments[version - 1]!
  for (const cy of centres) {
    for (const cx of centres) {
      const isInFinder = (cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6)
      if (isInFinder) continue
      for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
    }
  }
  for (const [x, y] of formatPlaces(size)) set(x, y, 0)
  set(8, size - 8, 1)
  if (version >= 7) for (let i = 0; i < 18; i++) for (const [x, y] of versionPlaces(size, i)) set(x, y, (versionBits(version) >>> i) & 1)
  return { size, modules, isFixed }
}

/** Where the fifteen bits of the format stand, the lowest first, twice. */
function formatPlaces(size: number): [number, number][] {
  const one = Array.from({ length: 15 }, (_, i): [number, number] => (i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8]))
  const two = Array.from({ length: 15 }, (_, i): [number, number] => (i < 8 ? [size - 1 - i, 8] : [8, size - 15 + i]))
  return [...one, ...two]
}

const versionPlaces = (size: number, i: number): [number, number][] => {
  const [far, near] = [size - 11 + (i % 3), Math.floor(i / 3)]
  return [
    [far, near],
    [near, far],
  ]
}

const remainder = (value: number, by: number, bits: number) => {
  let rest = value
  for (let i = 0; i < bits; i++) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * by)
  return rest
}
const versionBits = (version: number) => (version << 12) | remainder(version, 0x1f25, 12)
/** Level M is 00; the mask's number follows. */
const formatBits = (mask: number) => ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** The way of the data through the symbol: two columns at a time, from the right, up and down. */
function place({ size, modules, isFixed }: Frame, words: Uint8Array) {
  let bit = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let i = 0; i < size; i++) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - i : i
      for (const x of [right, right - 1]) {
        if (isFixed[y * size + x]) continue
        if (bit < words.length * 8) modules[y * size + x] = (words[bit >> 3]! >>> (7 - (bit & 7))) & 1
        bit++
      }
    }
  }
}

/** Rows of a symbol, two words each: module x is bit x mod 32 of word 2y + x div 32; 1 is dark. */
export type Rows = Int32Array

function packed({ size, modules }: Pick<Frame, 'size' | 'modules'>): Rows {
  const rows = new Int32Array(size * 2)
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (modules[y * size + x]) rows[y * 2 + (x >> 5)]! |= 1 << (x & 31)
  return rows
}

export interface Prepared {
  version: number
  size: number
  /** Everything but mask and format. */
  unmasked(text: Uint8Array): Rows
  /** Each mask with its format bits. */
  masked: readonly Rows[]
}

/** What is the same in every symbol of this version. */
export function prepared(version: number): Prepared {
  const bare = frame(version)
  const { size, isFixed } = bare
  const masked = masks.map((isFlipped, number) => {
    const modules = new Uint8Array(size * size)
    for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (!isFixed[y * size + x] && isFlipped(x, y)) modules[y * size + x] = 1
    for (const [i, [x, y]] of formatPlaces(size).entries()) modules[y * size + x] = (formatBits(number) >>> (i % 15)) & 1
    return packed({ size, modules })
  })
  const unmasked = (text: Uint8Array) => {
    const modules = bare.modules.slice()
    place({ size, modules, isFixed }, codewords(text, version))
    return packed({ size, modules })
  }
  return { version, size, unmasked, masked }
}
