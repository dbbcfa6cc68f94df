import { createHash } from 'node:crypto'
import type { Box } from '@shared/codes/held'
import type { Moved, ScanId } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { Actor } from '../../platform/auth'
import { again } from '../../platform/retry'
import { commit, type Write } from '../../platform/table'
import { insertPart, type Loaded, loadedOf, partsDone, type Side, setContents } from '../boxStore'
import { without } from '../rules/contents'
import { piecesBy } from '../rules/moving'
import { type Named, namedBy } from './containers'
import { type Held, heldUnits } from './units'

/** Codes that were scanned at once, onto or off a shipment or a return. */
export interface Listed {
  side: Side
  listId: string
  scanId: ScanId
  uris: readonly string[]
}

/** The writes of the first `count`, when nothing is wrong with any. */
export type Decide = (held: readonly Held[], count: number, loaded: Loaded) => Promise<Write[]>

/** One commit takes a hundred rows: an item may need its case's beside its own. */
const [itemsAtOnce, casesAtOnce] = [45, 90]
const mostCases = 1_000
/** Several people scan onto one shipment at once, and meet in its sums. */
const tries = 12

/**
 * All of a list are looked at before any is written; a list beyond ninety cases is written in parts, each once, so that a repeat goes on where
 * it stopped. Answers what each code was.
 */
export async function moveList({ side, listId, scanId, uris }: Listed, actor: Actor, now: Instant, decide: Decide): Promise<Moved[]> {
  const asked = createHash('sha256').update(JSON.stringify(uris)).digest('base64url').slice(0, 16)
  const parts = partsOf(await namedBy(uris))
  const step = () =>
    again(
      'save.conflict',
      async () => {
        const done = await partsDone({ listId, side, scanId })
        if ([...done.values()].some((earlier) => earlier !== asked)) throw new Refused('scan.duplicate')
        const open = parts.flatMap((named, part) => (done.has(part) ? [] : [{ named, part }]))
        const [next] = open
        if (!next) return false
        const [held, loaded] = await Promise.all([heldUnits(open.flatMap(({ named }) => named)), loadedOf(listId)])
        const writes = await decide(held, next.named.length, loaded).catch(async (error) => {
          // The same list, sent at the same time, may have been written since: then it was not refused.
          throw (await partsDone({ listId, side, scanId })).size === done.size ? error : new Refused('save.conflict')
        })
        const { cases, items } = codesIn(held.slice(0, next.named.length))
        const { staff, party } = actor
        const by = { staffId: staff.staffId, name: staff.name, partyId: party.partyId }
        await commit(...writes, insertPart({ listId, side, scanId, part: next.part }, { asked, cases, items, at: now, by }))
        return open.length > 1
      },
      tries,
    )
  while (await step());
  return movedIn(parts.flat())
}

/** The items first, since several may share a case; then cases, as many as one commit takes. */
function partsOf(named: readonly Named[]): Named[][] {
  const [items, cases] = [named.filter(({ kind }) => kind === 'item'), named.filter(({ kind }) => kind === 'case')]
  if (items.length > itemsAtOnce || cases.length > mostCases) throw new Refused('case.tooMany', { items: itemsAtOnce, cases: mostCases })
  const parts = Array.from({ length: Math.ceil(cases.length / casesAtOnce) }, (_, i) => cases.slice(i * casesAtOnce, (i + 1) * casesAtOnce))
  return items.length > 0 ? [items, ...parts] : parts
}

/** Of each code what it was, for whoever scans and has seen nothing but a number. */
function movedIn(named: readonly Named[]): Moved[] {
  const told = new Map<string, Moved>()
  for (const { uri, kind, batch } of named) {
    const { skuId, name } = batch.product
    const before = told.get(uri) ?? { uri, skuId, name, ...(batch.lot && { lot: batch.lot }), cases: 0 }
    told.set(uri, { ...before, cases: before.cases + (kind === 'case' ? 1 : 0) })
  }
  return [...told.values()]
}

const codesIn = (held: readonly Held[]) => ({
  cases: held.flatMap(({ unit }) => (unit.kind === 'case' ? [unit.code] : [])).join(''),
  items: held.flatMap(({ unit }) => (unit.kind === 'item' ? [unit.code] : [])).join(''),
})

/** Cases from which items are taken, each once. */
export function emptied(held: readonly Held[]): Write[] {
  const boxes = new Map<string, Box>()
  for (const { item, box } of held) if (item && box) boxes.set(box.sscc, without(boxes.get(box.sscc) ?? box, item))
  return [...boxes.values()].map((box) => setContents(box))
}

export function sum(loaded: Loaded, side: Side, held: readonly Held[]): Loaded {
  const units = held.map(({ unit }) => unit)
  const cases = units.filter(({ kind }) => kind === 'case').length
  const add = (before: Record<string, number>) => {
    const added = piecesBy(units)
    return { ...before, ...Object.fromEntries(Object.entries(added).map(([skuId, n]) => [skuId, (before[skuId] ?? 0) + n])) }
  }
  return side === 'OUT'
    ? { ...loaded, out: add(loaded.out), outCases: loaded.outCases + cases }
    : { ...loaded, in: add(loaded.in), inCases: loaded.inCases + cases }
}
