import type { Rows } from './qr'

/** How many bits are set. */
function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The next `by` modules, in a row's lower word. */
const ahead = (low: number, high: number, by: number) => (low >>> by) | (high << (32 - by))

/**
 * How bad a symbol is to read (ISO/IEC 18004:2015, 7.8.3.1), all modules of a row at once: runs of five and more (3, and 1 for each beyond),
 * blocks of two by two (3), what looks like a finder (40), and how far the dark ones are from half (10 for each 5 %).
 */
export function penalty(rows: Rows, size: number): number {
  const widths = [size - 1, size - 6, size - 10] as const
  const [w1, w7, w11] = widths.map((width) => [width >= 32 ? -1 : (1 << width) - 1, width > 32 ? (1 << (width - 32)) - 1 : 0] as const) as [
    Pair,
    Pair,
    Pair,
  ]
  return (
    runsAcross(rows, size, w1) +
    runsDown(rows, size) +
    squares(rows, size, w1) +
    findersAcross(rows, size, w7, w11) +
    findersDown(rows, size) +
    balance(rows, size)
  )
}
type Pair = readonly [low: number, high: number]

function runsAcross(rows: Rows, size: number, [keepLow, keepHigh]: Pair): number {
  let sum = 0
  for (let y = 0; y < size; y++) {
    const [low, high] = [rows[y * 2]!, rows[y * 2 + 1]!]
    // Same as the next; four of them in a row are a run of five.
    const [s0, s1] = [~(low ^ ahead(low, high, 1)) & keepLow, ~(high ^ (high >>> 1)) & keepHigh]
    const [d0, d1] = [s0 & ahead(s0, s1, 1), s1 & (s1 >>> 1)]
    const [a0, a1] = [d0 & ahead(d0, d1, 2), d1 & (d1 >>> 2)]
    if ((a0 | a1) === 0) continue
    sum += ones(a0) + ones(a1) + 2 * (ones(a0 & ~(a0 << 1)) + ones(a1 & ~((a1 << 1) | (a0 >>> 31))))
  }
  return sum
}

function runsDown(rows: Rows, size: number): number {
  let sum = 0
  const high = size > 32 ? (1 << (size - 32)) - 1 : 0
  for (let word = 0; word < 2; word++) {
    const keep = word === 0 ? -1 : high
    let before = 0
    for (let y = 0; y + 4 < size; y++) {
      const at = y * 2 + word
      const [a, b, c, d, e] = [rows[at]!, rows[at + 2]!, rows[at + 4]!, rows[at + 6]!, rows[at + 8]!]
      const run = ~((a ^ b) | (b ^ c) | (c ^ d) | (d ^ e)) & keep
      if (run !== 0) sum += ones(run) + 2 * ones(run & ~before)
      before = run
    }
  }
  return sum
}

function squares(rows: Rows, size: number, [keepLow, keepHigh]: Pair): number {
  let count = 0
  for (let y = 0; y + 1 < size; y++) {
    const [a0, a1, b0, b1] = [rows[y * 2]!, rows[y * 2 + 1]!, rows[y * 2 + 2]!, rows[y * 2 + 3]!]
    const [x0, x1] = [(a0 ^ ahead(a0, a1, 1)) | (b0 ^ ahead(b0, b1, 1)) | (a0 ^ b0), (a1 ^ (a1 >>> 1)) | (b1 ^ (b1 >>> 1)) | (a1 ^ b1)]
    count += ones(~x0 & keepLow) + ones(~x1 & keepHigh)
  }
  return count * 3
}

/** Dark, light, three dark, light, dark, with four light ones before or behind. */
function findersAcross(rows: Rows, size: number, [k7, h7]: Pair, [k11, h11]: Pair): number {
  let count = 0
  for (let y = 0; y < size; y++) {
    const [d0, d1] = [rows[y * 2]!, rows[y * 2 + 1]!]
    const [l0, l1] = [~d0, ~d1]
    const [p0, p1] = [
      d0 & ahead(l0, l1, 1) & ahead(d0, d1, 2) & ahead(d0, d1, 3) & ahead(d0, d1, 4),
      d1 & (l1 >>> 1) & (d1 >>> 2) & (d1 >>> 3) & (d1 >>> 4),
    ]
    const [c0, c1] = [p0 & ahead(l0, l1, 5) & ahead(d0, d1, 6) & k7, p1 & (l1 >>> 5) & (d1 >>> 6) & h7]
    if ((c0 | c1) === 0) continue
    const [q0, q1] = [l0 & ahead(l0, l1, 1), l1 & (l1 >>> 1)]
    const [z0, z1] = [q0 & ahead(q0, q1, 2), q1 & (q1 >>> 2)]
    count +=
      ones(c0 & ahead(z0, z1, 7) & k11) + ones(c1 & (z1 >>> 7) & h11) + ones(z0 & ahead(c0, c1, 4) & k11) + ones(z1 & (c1 >>> 4) & h11)
  }
  return count * 40
}

function findersDown(rows: Rows, size: number): number {
  let count = 0
  const high = size > 32 ? (1 << (size - 32)) - 1 : 0
  for (let word = 0; word < 2; word++) {
    const keep = word === 0 ? -1 : high
    for (let y = 0; y + 6 < size; y++) {
      const at = y * 2 + word
      const found = rows[at]! & ~rows[at + 2]! & rows[at + 4]! & rows[at + 6]! & rows[at + 8]! & ~rows[at + 10]! & rows[at + 12]! & keep
      if (found === 0) continue
      if (y >= 4) count += ones(found & ~(rows[at - 2]! | rows[at - 4]! | rows[at - 6]! | rows[at - 8]!))
      if (y + 10 < size) count += ones(found & ~(rows[at + 14]! | rows[at + 16]! | rows[at + 18]! | rows[at + 20]!))
    }
  }
  return count * 40
}

function balance(rows: Rows, size: number): number {
  let dark = 0
  for (const word of rows) dark += ones(word)
  return Math.floor(Math.abs((dark * 100) / (size * size) - 50) / 5) * 10
}
