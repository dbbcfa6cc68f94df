import './support/codes'
import { scanned } from '@shared/codes/gs1/scanned'
import { alphabet } from '@shared/codes/serial'
import { authentic, itemOf } from '../codes/serials/authenticity'
import { csvPieces } from '../codes/serials/csv'
import { serialWriter } from '../codes/serials/serials'
import { keyed } from '../codes/serials/uris'
import { aBatch } from './support/codes'
import { ownCpuMs } from './support/cpu'
import { line, round, sized } from './support/line'

/**
 * Every code of a batch of a million, as its file has it, verifies as the item it is; of as many random serials, serials with one character
 * changed, and covert serials tried as visible ones, none does; two batches share none. Counts, which must hold.
 */
const count = sized(1_000_000, 5_000)
const batch = aBatch({ count, itemsPerCase: 24, cases: Math.ceil(count / 24) })
const { gtin } = keyed(batch)

const all = new Set<string>()
let [verified, shared] = [0, 0]
const since = ownCpuMs()
for (const { bytes } of csvPieces(batch)) {
  for (const row of bytes.toString('latin1').trimEnd().split('\n')) {
    const [index, uri = ''] = row.split(',')
    const code = scanned(uri)
    if (!('kind' in code) || code.kind !== 'item') continue
    const found = authentic(code)
    if (found?.batch === batch.number && found.epoch === batch.epoch && String(found.index) === index) verified++
    all.add(code.serial)
  }
}
const verifyUs = round(((ownCpuMs() - since) / count) * 1000, 1)

/** Repeatable: another seed tries others. */
let state = Number(process.env.SEED ?? 20261121)
const random = (below: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const sign = () => alphabet[random(32)]!

/** Half of them claim this very batch, which is what somebody with one code in hand would try. */
const head = [...all][0]!.slice(0, 5)
let randomTrue = 0
for (let i = 0; i < count; i++) {
  const body = Array.from({ length: i % 2 ? 15 : 20 }, sign).join('')
  const serial = i % 2 ? head + body : body
  if (!all.has(serial) && itemOf(gtin, serial)) randomTrue++
}

let changedTrue = 0
for (const serial of all) {
  const at = random(20)
  const other = alphabet[(alphabet.indexOf(serial[at]!) + 1 + random(31)) % 32]!
  if (itemOf(gtin, serial.slice(0, at) + other + serial.slice(at + 1))) changedTrue++
}

let covertTrue = 0
for (const serial of serialsOf('covert', batch.number)) {
  if (itemOf(gtin, serial)) covertTrue++
  if (all.has(serial)) shared++
}
for (const serial of serialsOf('item', batch.number + 1)) if (all.has(serial)) shared++

function* serialsOf(domain: 'item' | 'covert', number: number): Generator<string> {
  const write = serialWriter({ ...keyed(batch), batch: number }, domain)
  const atATime = 5_000
  const bytes = Buffer.alloc(atATime * 20)
  for (let from = 0; from < count; from += atATime) {
    write(bytes, 0, 20, from, atATime)
    const text = bytes.toString('latin1')
    for (let i = 0; i < atATime; i++) yield text.slice(i * 20, i * 20 + 20)
  }
}

const met = verified === count && all.size === count && randomTrue + changedTrue + covertTrue + shared === 0
line(
  'codesProof',
  { codes: count, verified, distinct: all.size, randomTrue, changedTrue, covertTrue, shared, verifyUs },
  'all verify, nothing else does',
  met,
)
if (!met) process.exitCode = 1
