import { gtin14 } from '@shared/catalog/gtin'
import type { CodeBatch } from '@shared/codes/model'
import type { RootKeys } from './keys'
import { atOnce, serialWriter } from './serials'
import { containerUri, keyed } from './uris'

/** `index,uri[,covertUri],caseUri`, one line an item, from a batch's first to its last; caseUri is empty where there are no cases. */
export const csvHead = ({ covert }: CodeBatch) => `index,uri,${covert ? 'covertUri,' : ''}caseUri\n`

const ten4 = 10_000
/** The four digits of 0 to 9999. */
const fours = Uint8Array.from({ length: ten4 * 4 }, (_, at) => 48 + (Math.floor(Math.floor(at / 4) / 10 ** (3 - (at % 4))) % 10))

/** Where the parts of a line stand; lines whose indexes have as many digits are equally long. */
function lineOf(batch: CodeBatch, digits: number) {
  const uri = `${batch.stem}/01/${gtin14(batch.gtin)}/21/${' '.repeat(20)}`
  const start = digits + 1
  const serial = start + uri.length - 20
  const hidden = batch.covert ? `,${uri}?250=${' '.repeat(20)}` : ''
  const covert = start + uri.length + hidden.length - 20
  const box = batch.itemsPerCase ? containerUri(batch, ' '.repeat(18)) : ''
  const text = `${' '.repeat(digits)},${uri}${hidden},${box}\n`
  return {
    template: Buffer.from(text),
    length: text.length,
    serial,
    again: start + uri.length + 1 + uri.length - 20,
    covert,
    sscc: text.length - 19,
  }
}

/**
 * The lines of a batch in pieces of up to 8,192. A piece is one line repeated, in which only what differs is written anew: digits, serials
 * and SSCCs. That, and one call of AES for them all, is what makes a million lines in a tenth of a second.
 */
export function* csvPieces(batch: CodeBatch, roots?: RootKeys): Generator<{ bytes: Buffer; codes: number }, void, undefined> {
  const serials = serialWriter(keyed(batch), 'item', roots)
  const hidden = batch.covert ? serialWriter(keyed(batch), 'covert', roots) : undefined
  for (let from = 0; from < batch.count; ) {
    const digits = String(from).length
    const count = Math.min(atOnce, 10 ** digits - from, batch.count - from)
    const { template, length, serial, again, covert, sscc } = lineOf(batch, digits)
    const bytes = Buffer.alloc(length * count, template)
    serials(bytes, serial, length, from, count)
    if (hidden) {
      serials(bytes, again, length, from, count)
      hidden(bytes, covert, length, from, count)
    }
    writeIndexes(bytes, length, from, count, digits)
    if (batch.itemsPerCase) writeCases(bytes, sscc, length, from, count, batch, batch.itemsPerCase)
    yield { bytes, codes: count }
    from += count
  }
}

function writeIndexes(bytes: Buffer, stride: number, from: number, count: number, digits: number) {
  for (let i = 0, at = 0; i < count; i++, at += stride) {
    const index = from + i
    const [upper, lower] = [Math.floor(index / ten4) * 4, (index % ten4) * 4]
    for (let digit = 1; digit <= digits; digit++)
      bytes[at + digits - digit] = digit <= 4 ? fours[lower + 4 - digit]! : fours[upper + 8 - digit]!
  }
}

function writeCases(bytes: Buffer, at: number, stride: number, from: number, count: number, batch: CodeBatch, itemsPerCase: number) {
  const sscc = new Uint8Array(18)
  let inCase = -1
  for (let i = 0, to = at; i < count; i++, to += stride) {
    const box = Math.floor((from + i) / itemsPerCase)
    if (box !== inCase) writeSscc(sscc, batch.prefix, batch.firstContainer + box)
    inCase = box
    for (let digit = 0; digit < 18; digit++) bytes[to + digit] = sscc[digit]!
  }
}

/** As `ssccOf` (shared/codes/gs1/sscc.ts), in place: a million cases are made here. */
function writeSscc(sscc: Uint8Array, prefix: string, n: number) {
  let rest = n
  for (let place = 16; place > prefix.length; place--) {
    sscc[place] = rest % 10
    rest = Math.floor(rest / 10)
  }
  sscc[0] = rest
  for (let i = 0; i < prefix.length; i++) sscc[i + 1] = prefix.charCodeAt(i) - 48
  let sum = 0
  for (let place = 0; place < 17; place++) sum += sscc[place]! * (place % 2 ? 1 : 3)
  sscc[17] = (10 - (sum % 10)) % 10
  for (let place = 0; place < 18; place++) sscc[place]! += 48
}
