/**
 * The serial of one item (AI 21): 100 bits as 20 characters of Crockford's base 32, most significant first:
 * key epoch 4 · batch 22 · index 25, permuted with the batch's key · MAC 49. Only the form is read here: who has the keys knows whether it is true.
 */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export interface SerialFields {
  /** Which root key, 0 to 15. */
  epoch: number
  batch: number
  /** The item's place in the batch, as it was permuted. */
  permuted: number
  mac: number
}

export const bits = { epoch: 4, batch: 22, index: 25, mac: 49 } as const
/** Batches there can ever be; batches are counted from 0. */
export const maxBatches = 2 ** bits.batch
/** Items that one batch may hold: less than the 2^25 that an index can name, because that is what one print run and one file can be. */
export const maxItems = 20_000_000

const values: Readonly<Record<string, number>> = Object.fromEntries([...alphabet].map((sign, value) => [sign, value]))
const half = 10
const macTop = 2 ** bits.mac
const indexTop = 2 ** (bits.index - 1)

/** Nothing but these characters, in capitals: a serial has one spelling, so that any other is a forgery. */
export function fieldsOf(serial: string): SerialFields | undefined {
  if (serial.length !== 2 * half) return undefined
  let [high, low] = [0, 0]
  for (let i = 0; i < half; i++) {
    const [one, two] = [values[serial[i]!], values[serial[half + i]!]]
    if (one === undefined || two === undefined) return undefined
    high = high * 32 + one
    low = low * 32 + two
  }
  // High: epoch 4, batch 22, the upper 24 bits of the index. Low: its last bit, then the MAC.
  const head = Math.floor(high / indexTop)
  return {
    epoch: Math.floor(head / maxBatches),
    batch: head % maxBatches,
    permuted: (high % indexTop) * 2 + Math.floor(low / macTop),
    mac: low % macTop,
  }
}

export function serialOf({ epoch, batch, permuted, mac }: SerialFields): string {
  const high = (epoch * maxBatches + batch) * indexTop + Math.floor(permuted / 2)
  const low = (permuted % 2) * macTop + mac
  return base32(high) + base32(low)
}

function base32(value: number): string {
  let [text, rest] = ['', value]
  for (let i = 0; i < half; i++) {
    text = alphabet[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}
