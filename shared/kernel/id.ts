import { ulid } from 'ulid'
import * as z from 'zod/mini'

/** Prefixes say what an id names wherever it turns up: a log, a key, a bug report. */
const prefixes = ['ord', 'sku', 'cat', 'pty', 'stf', 'evt', 'prl', 'rng', 'adj', 'ses', 'inv', 'wlg'] as const
export type Prefix = (typeof prefixes)[number]

export const Id = <P extends Prefix>(prefix: P) =>
  z.templateLiteral([`${prefix}_`, z.string().check(z.regex(/^[0-9A-Z]{26}$/))], { error: `编号应为 ${prefix}_ 加 26 位大写字母或数字` })

export const newId = <P extends Prefix>(prefix: P) => `${prefix}_${ulid()}` as const
