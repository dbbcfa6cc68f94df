import { type Item, type Key, type Table, table } from './table'

/** Whom a token names: the caller's party, and whom it bought from when the token was made. */
export interface Named {
  partyId: string
  sellerId: string | undefined
}

/** What an operation reads next, told from the token alone: read together with the caller's own rows, it needs no call of its own. */
export type Along = (named: Named) => Key[]

export type Read = Table['getMany']

const nameOf = ({ pk, sk }: Key) => `${pk}\n${sk}`

/** Reads rows; what was read along is given once, so that who decides again reads afresh. */
export function readAfter(keys: readonly Key[], rows: readonly (Item | undefined)[]): Read {
  const known = new Map(keys.map((key, i) => [nameOf(key), rows[i]]))
  return async (wanted, options) => {
    const names = wanted.map(nameOf)
    if (!names.every((name) => known.has(name))) return table.getMany(wanted, options)
    const found = names.map((name) => known.get(name))
    known.clear()
    return found
  }
}
