import type { EventName } from '@shared/kernel/event'
import { type RefusalCode, Refused } from '@shared/kernel/refused'
import { dynamoTable } from './dynamoTable'
import { required } from './env'

export interface Key {
  pk: string
  sk: string
}
export type Item = Record<string, unknown>

/** What must be true of the stored item, and what to say when it is not. A name with a dot is a path: `summary.status`. */
export interface Guard {
  when:
    | 'absent'
    | 'present'
    | {
        equal?: Item
        atLeast?: Record<string, number>
        atMost?: Record<string, number>
        without?: readonly string[]
        /** Absent, or no later than this. */
        notAfter?: Record<string, string>
        room?: Record<string, Room>
      }
  otherwise: RefusalCode
  /** One line of the refusal, told from the item found, for whoever can then ask for less. */
  line?: (found: Item | undefined) => Item
  /** More of the refusal's detail, told from the item found. */
  detail?: (found: Item | undefined) => Item
}

/** A list that lacks this value and has fewer than so many; one that is not there yet does. */
export interface Room {
  lacks: unknown
  fewer: number
}

/** What happened, and, where the row will soon say something else, what about it. */
export type Said = EventName | { name: EventName; data: Item }

/** A write as a value: stores build them, one commit takes them all or none. */
export type Write = { key: Key } /** A put only ever begins a row, so that `version` only ever grows. */ & (
  | { put: Item; events?: Said[]; guard: Guard & { when: 'absent' } }
  /** `once` sets what is not there yet, `append` goes to the end of a list. `events` name what happened; the table's stream publishes them, so nothing is written twice. */
  | {
      set?: Item
      once?: Item
      append?: Record<string, unknown[]>
      add?: Record<string, number>
      remove?: string[]
      events?: Said[]
      guard?: Guard
    }
  /** A deletion leaves no row to carry an event. */
  | { delete: true; guard?: Guard }
  /** Changes nothing, but holds the commit to what was read. */
  | { check: true; guard: Guard }
)

export interface Query {
  index?: 'gsi1' | 'gsi2' | 'gsi3'
  pk: string
  /** At most one bound of the sort key. */
  sk?: { above: string } | { below: string } | { prefix: string } | { from: string; to: string }
  /** Kept to items with these values: reads on until the page is full. */
  only?: Item
  newestFirst?: boolean
  /** Nothing else of a row is sent; what is read costs the same. */
  fields?: readonly string[]
  /** Without it, everything. */
  limit?: number
  /** Half the price and a moment behind. An index is never consistent. */
  eventually?: boolean
}

export interface Failure {
  guard: Guard
  found?: Item
}

export interface Table {
  get(key: Key, options?: { eventually?: boolean }): Promise<Item | undefined>
  /** In the order of the keys; absent rows are undefined. */
  getMany(keys: readonly Key[], options?: { eventually?: boolean }): Promise<(Item | undefined)[]>
  query(query: Query): Promise<Item[]>
  /** How many rows a query without `only` would answer, at the same price. */
  count(query: Omit<Query, 'only' | 'newestFirst' | 'fields'> & { limit: number }): Promise<number>
  /** All or nothing. Answers every guard that did not hold, with the item it found. */
  write(writes: readonly Write[]): Promise<Failure[]>
  /** One row alone, at half the price of a commit: the row as it is then, or the guard that did not hold. Doing it twice must be as good as once. */
  change(write: Exclude<Write, { delete: true } | { check: true }>): Promise<{ now: Item } | { failed: Failure }>
}

const dynamo = dynamoTable(required('TABLE_NAME'))

/** The one table; tests and local runs point the SDK at the embedded engine. */
export const table: Table = dynamo.table
/** The SDK's client under the table, for whoever must look at the wire: meters and fault injection. */
export const client = dynamo.client

/**
 * Says everything that stands in the way at once: the code is the first failed write's, `codes` and `lines` are all of them.
 * Refuses with service.busy when the rows stay contended beyond the time there is.
 */
export async function commit(...writes: Write[]): Promise<void> {
  const failures = await table.write(writes)
  const [first] = failures
  if (!first) return
  const codes = [...new Set(failures.map(({ guard }) => guard.otherwise))]
  const lines = failures.flatMap(({ guard, found }) => (guard.line ? [guard.line(found)] : []))
  const details = failures.map(({ guard, found }) => guard.detail?.(found))
  throw new Refused(first.guard.otherwise, Object.assign({ codes, ...(lines.length > 0 && { lines }) }, ...details))
}
