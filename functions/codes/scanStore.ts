import { Custody } from '@shared/codes/model'
import type { Binding, OwnerId } from '@shared/consumers/model'
import { Refused } from '@shared/kernel/refused'
import { epochSeconds, type Instant, plusMs } from '@shared/kernel/time'
import { type Item, type Key, table, type Write } from '../platform/table'
import { unheld } from './holdingStore'

/**
 * Reads and writes                                              key
 * one item, from its first scan on                              pk  ITEM#<serial>              sk  ITEM (in its holder's list: holdingStore.ts)
 * what happened to it                                           pk  ITEM#<serial>              sk  SCAN#<at>#<scanId>
 * one case, from its shipping on: `custody` is who has it       pk  CASE#<sscc>                sk  CASE
 * how many codes that are not ours somebody tried in an hour    pk  GUESSES#<who>#<the hour>   sk  GUESSES
 *
 * An item that was packed elsewhere than printed has `sscc`, one that left its case `custody` of its own.
 */
export const itemKey = (serial: string): Key => ({ pk: `ITEM#${serial}`, sk: 'ITEM' })
export const caseKey = (sscc: string): Key => ({ pk: `CASE#${sscc}`, sk: 'CASE' })
/** No case: an item that was taken out of the one it was printed for. */
export const loose = 'LOOSE'
const hour = 3600_000
export const guessesKey = (who: string, now: Instant): Key => ({ pk: `GUESSES#${who}#${now.slice(0, 13)}`, sk: 'GUESSES' })

export const custodyIn = (row: Item | undefined): Custody | undefined => (row?.custody ? Custody.parse(row.custody) : undefined)
/** Everybody who had it, the first first. */
export const holdersIn = (row: Item | undefined): Custody[] =>
  [...((row?.chain ?? []) as unknown[]), ...(row?.custody ? [row.custody] : [])].map((one) => Custody.parse(one))
export const guessesIn = (row: Item | undefined): number => Number(row?.n ?? 0)

/** One more that was not ours; answers how many it were in this hour. */
export async function countGuess(who: string, now: Instant): Promise<number> {
  const answer = await table.change({ key: guessesKey(who, now), add: { n: 1 }, set: { ttl: epochSeconds(plusMs(now, 2 * hour)) } })
  return 'now' in answer ? guessesIn(answer.now) : 0
}

/** What an item remembers of its scans: how often it was verified, the first time, and marks of the last sixteen to twenty-four. */
export interface ItemRow {
  n: number
  first?: { at: Instant; in?: string }
  scans: Uint8Array[]
  /** When marks were last cut from that list: a scan from before may have been among them. */
  cutAt?: Instant
  version: number
  sscc?: string
  custody?: Custody
  /** Sold over a counter, once. */
  sold?: { at: Instant; storeId: string; scanId: string }
  /** Whose it is, once. */
  owner?: { ownerId: OwnerId; binding: Binding; scanId: string }
  /** The store that got its part when somebody bound it. */
  rewarded?: string
  /** The scan by which its holder took it from the supplier's hands. */
  took?: string
}
const itemIn = (row: Item): ItemRow => ({ ...(row as unknown as ItemRow), n: Number(row.n ?? 0), scans: (row.scans ?? []) as Uint8Array[] })

export async function itemOf(serial: string): Promise<ItemRow | undefined> {
  const row = await table.get(itemKey(serial))
  return row && itemIn(row)
}

/** Held to the item as it was read. What is told of a sale is told of its scan too. */
export const sellItem = (serial: string, item: ItemRow | undefined, sold: NonNullable<ItemRow['sold']>, data: Item): Write => ({
  key: itemKey(serial),
  set: { sold },
  remove: unheld,
  events: [
    { name: 'code.scanned', data },
    { name: 'code.sold', data },
  ],
  guard: {
    when: item ? { equal: { version: item.version }, without: ['sold'] } : { without: ['version'] },
    otherwise: 'save.conflict',
  },
})

/** Nobody's so far; sold by now, and by itself with somebody, only if it was when it was read. Of many at once one comes first. */
export const bindItem = (serial: string, item: ItemRow | undefined, owner: NonNullable<ItemRow['owner']>, data: Item): Write => ({
  key: itemKey(serial),
  set: { owner },
  remove: unheld,
  events: [{ name: 'code.bound', data }],
  guard: {
    when: {
      without: ['owner', ...(item?.sold ? [] : ['sold']), ...(item?.custody ? [] : ['custody'])],
      ...(item?.custody && { equal: { 'custody.holderId': item.custody.holderId } }),
    },
    otherwise: 'save.conflict',
  },
})

/** Once an item, whoever binds it. */
export const rewardItem = (serial: string, storeId: string): Write => ({
  key: itemKey(serial),
  set: { rewarded: storeId },
  guard: { when: { without: ['rewarded'] }, otherwise: 'bonus.taken' },
})

/** A scan as its item remembers it: eight bytes, of which one bit says whether it counts. */
export interface Marked {
  mark: Uint8Array
  counts: boolean
  at: Instant
  in?: string | undefined
  /** What its event says. */
  data: Item
}

const [fewest, room] = [16, 24]
const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** Whether the item remembers this scan. */
export const isKnown = (item: ItemRow | undefined, mark: Uint8Array): boolean => item?.scans.some((one) => isSame(one, mark)) ?? false

/**
 * One write, which sets first-seen, counts and keeps the scan's mark. A scan that is repeated changes nothing. The list of marks is cut to
 * sixteen when it has grown to twenty-four, which costs every eighth scan of a much scanned item a second write. A scan that says it is older
 * than that is looked up where scans are kept, for one read and a second write: only who says no moment may count twice after so many others.
 */
export async function addScan(serial: string, scan: Marked, tries = 6, isNew = false): Promise<ItemRow> {
  const { mark, counts, at, data } = scan
  const first = { at, ...(scan.in && { in: scan.in }) }
  const change = {
    key: itemKey(serial),
    ...(counts && { add: { n: 1 }, once: { first } }),
    events: [{ name: 'code.scanned' as const, data }],
  }
  const fits = { room: { scans: { lacks: mark, fewer: room } }, ...(!isNew && { notAfter: { cutAt: at } }) }
  const answer = await table.change({ ...change, append: { scans: [mark] }, guard: { when: fits, otherwise: 'save.conflict' } })
  if ('now' in answer) return itemIn(answer.now)
  const found = itemIn(answer.failed.found!)
  if (isKnown(found, mark)) return found
  if (tries <= 1) throw new Refused('service.busy')
  if (!isNew && found.cutAt && found.cutAt > at) return (await isKept(serial, data)) ? found : addScan(serial, scan, tries - 1, true)
  const cut = await table.change({
    ...change,
    set: { scans: [...found.scans.slice(1 - fewest), mark], cutAt: String(data.toldAt ?? at) },
    guard: { when: { equal: { version: found.version } }, otherwise: 'save.conflict' },
  })
  return 'now' in cut ? itemIn(cut.now) : addScan(serial, scan, tries - 1, isNew)
}

const bit = 1
/** The eighth byte's last bit is ours. */
export const markOf = (hash: Uint8Array, counts: boolean): Uint8Array => {
  const mark = Uint8Array.from(hash.subarray(0, 8))
  mark[7] = (mark[7]! & ~bit) | (counts ? bit : 0)
  return mark
}

/** The how manieth verification this scan was, or is: those after it in the list came later. Of one that is cut from it: the first, or the last of those. */
export function numberOf(item: ItemRow, { mark, at: then }: Pick<Marked, 'mark' | 'at'>): number {
  const at = item.scans.findIndex((one) => isSame(one, mark))
  const before = item.n - item.scans.slice(at + 1).filter((one) => one[7]! & bit).length
  return at < 0 && item.first?.at === then ? 1 : before
}

const scanKey = (serial: string, { at, scanId }: Item): Key => ({ pk: itemKey(serial).pk, sk: `SCAN#${at}#${scanId}` })
const isKept = async (serial: string, data: Item) => (await table.get(scanKey(serial, data))) !== undefined

/** One scan of an item, as its event told it. */
export async function keepScan(serial: string, scan: { at: string; scanId: string }): Promise<void> {
  const key = scanKey(serial, scan)
  await table.change({ key, put: { ...scan }, guard: { when: 'absent', otherwise: 'save.conflict' } })
}

const shownScans = 200

/** The item as it stands, and its last two hundred scans, the newest first. */
export async function scansOf(serial: string): Promise<{ item: ItemRow | undefined; scans: Item[] }> {
  const { pk } = itemKey(serial)
  const [row, scans] = await Promise.all([
    table.get(itemKey(serial)),
    table.query({ pk, sk: { prefix: 'SCAN#' }, newestFirst: true, limit: shownScans }),
  ])
  return { item: row && itemIn(row), scans }
}
