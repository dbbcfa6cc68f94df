import { alphabet, bits } from '@shared/codes/serial'
import { type Batch, macBlock } from './authenticity'
import { batchKey, codeKeys, type Domain, type RootKeys } from './keys'
import { aes, tabledPermutation, words } from './permutation'

/** How many serials are made in one call of AES. */
export const atOnce = 8_192

const signs = Uint8Array.from(alphabet, (sign) => sign.charCodeAt(0))
/** Ten bits are two characters: the first and the second by value. */
const first = Uint8Array.from({ length: 1024 }, (_, value) => signs[value >>> 5]!)
const second = Uint8Array.from({ length: 1024 }, (_, value) => signs[value & 31]!)

/**
 * Makes a batch's serials many at a time: the same as `serialAt`, with one call of AES for 8,192 of them. `write` puts the 20 characters of
 * items `from` … `from + count` (at most `atOnce`) into the bytes, each `stride` behind the last.
 */
export function serialWriter(batch: Batch, domain: Domain = 'item', roots: RootKeys = codeKeys) {
  const { epoch, batch: number } = batch
  const [mac, order] = (['mac', 'order'] as const).map((use) => batchKey(roots, use, domain, epoch, number))
  if (!mac || !order) throw new Error(`CODE_KEYS has no epoch ${epoch}`)
  const permutation = tabledPermutation(order)
  const cipher = aes(mac)
  const blocks = new Uint8Array(atOnce * 16)
  for (let at = 0; at < blocks.length; at += 16) blocks.set(macBlock(batch, domain), at)
  const asked = words(blocks)
  // Epoch and batch are 26 bits, of which 20 are whole pairs of characters; six go before the index.
  const head = epoch * 2 ** bits.batch + number
  const [one, two, rest] = [head >>> 16, (head >>> 6) & 1023, (head & 63) << 4]

  return function write(bytes: Uint8Array, at: number, stride: number, from: number, count: number) {
    for (let i = 0; i < count; i++) asked[i * 4 + 3] = permutation.place(from + i)
    const said = words(cipher.update(count === atOnce ? blocks : blocks.subarray(0, count * 16)))
    for (let i = 0, to = at; i < count; i++, to += stride) {
      const permuted = asked[i * 4 + 3]!
      const [low, high] = [said[i * 4]!, said[i * 4 + 1]! & 0x1ffff]
      pair(bytes, to, one)
      pair(bytes, to + 2, two)
      pair(bytes, to + 4, rest | (permuted >>> 21))
      pair(bytes, to + 6, (permuted >>> 11) & 1023)
      pair(bytes, to + 8, (permuted >>> 1) & 1023)
      // The last bit of the index, then 49 bits of MAC: 17 high ones, 32 low ones.
      pair(bytes, to + 10, ((permuted & 1) << 9) | (high >>> 8))
      pair(bytes, to + 12, ((high & 255) << 2) | (low >>> 30))
      pair(bytes, to + 14, (low >>> 20) & 1023)
      pair(bytes, to + 16, (low >>> 10) & 1023)
      pair(bytes, to + 18, low & 1023)
    }
  }
}

function pair(bytes: Uint8Array, at: number, value: number) {
  bytes[at] = first[value]!
  bytes[at + 1] = second[value]!
}
