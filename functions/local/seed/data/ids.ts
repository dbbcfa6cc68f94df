import { createHash } from 'node:crypto'
import type { Prefix } from '@shared/kernel/id'
import { encodeTime } from 'ulid'

/** Crockford's base 32, in which ULIDs are written. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const born = encodeTime(Date.parse('2026-01-01T00:00:00.000Z'), 10)

const hash = (text: string) => createHash('sha256').update(`qudaotong seed ${text}`).digest()

/** The id of a thing of the demo by its readable name: shaped like a ULID and the same on every machine. */
export function idOf<P extends Prefix>(prefix: P, name: string): `${P}_${string}` {
  const random = [...hash(`${prefix} ${name}`).subarray(0, 16)].map((byte) => digits[byte % 32])
  return `${prefix}_${born}${random.join('')}`
}

/** Ids by readable name. */
export const idsOf = <P extends Prefix, N extends string>(prefix: P, names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, idOf(prefix, name)])) as Record<N, `${P}_${string}`>

/** An integer from `low` to `high` that looks arbitrary and is always the same for the same name. */
export const numberOf = (name: string, low: number, high: number) => low + (hash(name).readUInt32BE() % (high - low + 1))
