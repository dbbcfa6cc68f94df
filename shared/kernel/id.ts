import { ulid } from 'ulid'
import * as z from 'zod/mini'

/** Prefixes say what an id names wherever it turns up: a log, a key, a bug report. */
const prefixes = [
  'ord',
  'sku',
  'cat',
  'pty',
  'stf',
  'evt',
  'prl',
  'rng',
  'adj',
  'ses',
  'inv',
  'wlg',
  'led',
  'pay',
  'rfd',
  'vou',
  'shp',
  'clm',
  'ret',
  'fil',
  'nte',
  'dsp',
  'bat',
  'scn',
  'csm',
  'bpo',
  'stm',
] as const
export type Prefix = (typeof prefixes)[number]

export const Id = <P extends Prefix>(prefix: P) =>
  z.templateLiteral([`${prefix}_`, z.string().check(z.regex(/^[0-9A-Z]{26}$/))], { error: `编号应为 ${prefix}_ 加 26 位大写字母或数字` })

let bytes = new Uint8Array(0)
let used = 0
/** An id takes sixteen random numbers: drawing them one by one costs more than all the rest of it. */
function random(): number {
  if (used === bytes.length) {
    bytes = drawn(256)
    used = 0
  }
  return bytes[used++]! / 256
}

/** A mini-program has no `crypto`: what a phone mints must be unlike any other id, and no secret hangs on it. */
const drawn = (count: number) =>
  typeof crypto === 'undefined'
    ? Uint8Array.from({ length: count }, () => Math.random() * 256)
    : crypto.getRandomValues(new Uint8Array(count))

export const newId = <P extends Prefix>(prefix: P) => `${prefix}_${ulid(undefined, random)}` as const
