import { type Item, type Key, table } from '../platform/table'

/** `eventually` is half the price and a moment behind: to show. Without it nothing is used that was not read consistently: to charge. */
export interface Reading {
  eventually?: boolean
  /** The chunks lie side by side: one range instead of a row each. */
  range?: boolean
}

/** Rows that change under one version number. */
export interface Family<T> {
  pk: string
  prefix: string
  version: number
  read(row: Item | undefined, chunk: string): T
}

/**
 * What a warm Lambda has read, valid as long as its version is the head's. An eventually consistent read may have been a moment behind the head,
 * so what was read in a version's first minute is good for five seconds, and only to show.
 */
const kept = new Map<string, { version: number; value: unknown; settled: boolean; until: number }>()
const seen = new Map<string, { version: number; at: number }>()
const maxKept = 5_000

export function recall(key: string, version: number, eventually: boolean) {
  const found = kept.get(key)
  if (!found || found.version < version || !(found.settled || (eventually && Date.now() < found.until))) return undefined
  kept.delete(key)
  kept.set(key, found)
  return found
}

export function keep(key: string, version: number, value: unknown, settled: boolean) {
  // A slow reader never puts back what a later one has replaced.
  if ((kept.get(key)?.version ?? 0) > version) return
  kept.delete(key)
  kept.set(key, { version, value, settled, until: Date.now() + 5_000 })
  if (kept.size > maxKept) kept.delete(kept.keys().next().value!)
}

function hasSettled({ pk, prefix, version }: Family<unknown>): boolean {
  const family = `${pk}\n${prefix}`
  const first = seen.get(family)
  if (first && first.version >= version) return Date.now() - first.at > 60_000
  seen.delete(family)
  seen.set(family, { version, at: Date.now() })
  if (seen.size > maxKept) seen.delete(seen.keys().next().value!)
  return false
}

/** Chunks of several families by name, from the cache where it holds them; the others in one read, or one range per family. */
export async function chunksOf<F extends readonly Family<unknown>[]>(
  families: F,
  names: readonly string[],
  { eventually = false, range = false }: Reading,
) {
  const found = families.map(() => new Map<string, unknown>())
  const keyOf = ({ pk, prefix }: Family<unknown>, name: string): Key => ({ pk, sk: `${prefix}${name}` })
  const missing = families.map((family, i) =>
    names.filter((name) => {
      const { pk, sk } = keyOf(family, name)
      const hit = recall(`${pk}\n${sk}`, family.version, eventually)
      if (hit) found[i]!.set(name, hit.value)
      return !hit
    }),
  )
  const take = (family: Family<unknown>, i: number, name: string, row: Item | undefined) => {
    const { pk, sk } = keyOf(family, name)
    const value = family.read(row, name)
    keep(`${pk}\n${sk}`, family.version, value, !eventually || hasSettled(family))
    found[i]!.set(name, value)
  }
  if (range) {
    const read = async (family: Family<unknown>, i: number) => {
      const [first, last] = [missing[i]![0], missing[i]!.at(-1)]
      if (first === undefined || last === undefined) return
      const { pk, sk: from } = keyOf(family, first)
      const rows = await table.query({ pk, sk: { from, to: keyOf(family, last).sk }, eventually })
      const bySk = new Map(rows.map((row) => [row.sk, row]))
      for (const name of missing[i]!) take(family, i, name, bySk.get(keyOf(family, name).sk))
    }
    await Promise.all(families.map(read))
  } else {
    const wanted = families.flatMap((family, i) => missing[i]!.map((name) => ({ family, i, name })))
    const rows =
      wanted.length > 0
        ? await table.getMany(
            wanted.map(({ family, name }) => keyOf(family, name)),
            { eventually },
          )
        : []
    for (const [at, { family, i, name }] of wanted.entries()) take(family, i, name, rows[at])
  }
  return found as { [I in keyof F]: F[I] extends Family<infer T> ? Map<string, T> : never }
}
