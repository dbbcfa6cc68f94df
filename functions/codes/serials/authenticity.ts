import type { Cipher } from 'node:crypto'
import { fieldsOf, type SerialFields, serialOf } from '@shared/codes/serial'
import { batchKey, codeKeys, type Domain, type RootKeys } from './keys'
import { aes, type Permutation, permutation } from './permutation'

/**
 * The MAC: the first 49 bits of AES-128, under the batch's key, of one block that holds everything the serial claims. A block of fixed length
 * under a key of its own needs no more than the cipher. Who guesses a serial is right once in 2⁴⁹ ≈ 5.6 × 10¹⁴ times; so is who
 * changes one character, or the GTIN.
 */
export const macBits = { low: 2 ** 32, highMask: 0x1ffff } as const

export interface Batch {
  gtin: string
  epoch: number
  batch: number
}

const domains = { item: 1, covert: 2 } as const

/** domain 1 · GTIN 6 (big-endian) · epoch 1 · batch 3 (big-endian) · 0 · permuted index 4 (little-endian): 16 bytes. */
export function macBlock({ gtin, epoch, batch }: Batch, domain: Domain): Buffer {
  const block = Buffer.alloc(16)
  block[0] = domains[domain]
  block.writeUIntBE(Number(gtin), 1, 6)
  block[7] = epoch
  block.writeUIntBE(batch, 8, 3)
  return block
}

interface Made {
  cipher: Cipher
  order: Permutation
}
/** Of batches that were asked for lately, in a warm Lambda. */
const made = new Map<string, Made>()
const maxMade = 500

function keysOf(roots: RootKeys, domain: Domain, { epoch, batch }: Omit<Batch, 'gtin'>): Made | undefined {
  const name = `${domain}/${epoch}/${batch}`
  const known = roots === codeKeys ? made.get(name) : undefined
  if (known) return known
  const [mac, order] = (['mac', 'order'] as const).map((use) => batchKey(roots, use, domain, epoch, batch))
  if (!mac || !order) return undefined
  const fresh = { cipher: aes(mac), order: permutation(order) }
  if (roots === codeKeys) {
    made.set(name, fresh)
    if (made.size > maxMade) made.delete(made.keys().next().value!)
  }
  return fresh
}

function macOf({ cipher }: Made, batch: Batch, domain: Domain, permuted: number): number {
  const block = macBlock(batch, domain)
  block.writeUInt32LE(permuted, 12)
  const said = cipher.update(block)
  return said.readUInt32LE(0) + (said.readUInt32LE(4) & macBits.highMask) * macBits.low
}

/** The serial of one item of a batch. */
export function serialAt(batch: Batch, index: number, domain: Domain = 'item', roots: RootKeys = codeKeys): string {
  const keys = keysOf(roots, domain, batch)
  if (!keys) throw new Error(`CODE_KEYS has no epoch ${batch.epoch}`)
  const permuted = keys.order.place(index)
  return serialOf({ epoch: batch.epoch, batch: batch.batch, permuted, mac: macOf(keys, batch, domain, permuted) })
}

export interface Item {
  epoch: number
  batch: number
  index: number
}

/** Which item of which batch a serial is, or undefined when nobody with a key made it for this GTIN. Reads nothing. */
export function itemOf(gtin: string, serial: string, domain: Domain = 'item', roots: RootKeys = codeKeys): Item | undefined {
  const fields: SerialFields | undefined = fieldsOf(serial)
  const keys = fields && keysOf(roots, domain, fields)
  if (!keys || macOf(keys, { gtin, ...fields }, domain, fields.permuted) !== fields.mac) return undefined
  return { epoch: fields.epoch, batch: fields.batch, index: keys.order.index(fields.permuted) }
}

/** As `itemOf`, and whether a covert code proves it: one that is there must be right, and of the same item. */
export function authentic(code: { gtin: string; serial: string; covert?: string }): (Item & { proven: boolean }) | undefined {
  const item = itemOf(code.gtin, code.serial)
  if (!item || code.covert === undefined) return item && { ...item, proven: false }
  const hidden = itemOf(code.gtin, code.covert, 'covert')
  const isSame = hidden?.epoch === item.epoch && hidden.batch === item.batch && hidden.index === item.index
  return isSame ? { ...item, proven: true } : undefined
}
