import { type Cipher, createCipheriv } from 'node:crypto'

/**
 * A keyed permutation of 25 bits, so that serials do not tell how many were made, nor which lay beside each other: an alternating Feistel
 * network on 12 and 13 bits, as FF1's on unequal halves (NIST SP 800-38G), of ten rounds, whose round function is AES-128 of
 * (round, half), cut to length. Deriving it by AES alone keeps it exact in every language.
 */
const rounds = 10
const low = { bits: 13, mask: 0x1fff } as const
const high = { bits: 12, mask: 0xfff } as const

export const aes = (key: Buffer): Cipher => createCipheriv('aes-128-ecb', key, null).setAutoPadding(false)

/** Even rounds change the upper 12 bits by the lower 13, odd ones the other way round. */
const mixes = (round: number) => (round % 2 === 0 ? { from: low.mask, to: high.mask } : { from: high.mask, to: low.mask })

export interface Permutation {
  place(index: number): number
  index(place: number): number
}

type Round = (round: number, half: number) => number

const network = (mix: Round): Permutation => ({
  place(index) {
    let [upper, lower] = [index >>> low.bits, index & low.mask]
    for (let round = 0; round < rounds; round += 2) {
      upper ^= mix(round, lower)
      lower ^= mix(round + 1, upper)
    }
    return (upper << low.bits) | lower
  },
  index(place) {
    let [upper, lower] = [place >>> low.bits, place & low.mask]
    for (let round = rounds - 1; round > 0; round -= 2) {
      lower ^= mix(round, upper)
      upper ^= mix(round - 1, lower)
    }
    return (upper << low.bits) | lower
  },
})

/** For a scan: ten blocks of AES. */
export function permutation(key: Buffer): Permutation {
  const cipher = aes(key)
  const block = Buffer.alloc(16)
  return network((round, half) => {
    block.writeUInt32LE(round, 0)
    block.writeUInt32LE(half, 12)
    return cipher.update(block).readUInt32LE(0) & mixes(round).to
  })
}

/** For a whole batch: every round's values in a table, 61,440 blocks of AES in ten calls, a thousandth of a second. */
export function tabledPermutation(key: Buffer): Permutation {
  const cipher = aes(key)
  const tables = Array.from({ length: rounds }, (_, round) => {
    const { from, to } = mixes(round)
    const blocks = new Uint32Array((from + 1) * 4)
    for (let half = 0; half <= from; half++) {
      blocks[half * 4] = round
      blocks[half * 4 + 3] = half
    }
    const made = words(cipher.update(new Uint8Array(blocks.buffer)))
    return Uint16Array.from({ length: from + 1 }, (_, half) => made[half * 4]! & to)
  })
  return network((round, half) => tables[round]![half]!)
}

/** Bytes as little-endian words, where this machine counts so: every one that Node runs on here does. */
export const words = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
  byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, byteLength / 4)
    : new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength))
