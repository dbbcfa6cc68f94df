import { expect } from '@jest/globals'
import { piecesIn } from '@shared/codes/held'
import type { HoldingSum } from '@shared/codes/model'
import type { SellOutSums } from '@shared/codes/sellOut'
import { handler as listBindings } from '../../consumers/listBindings'
import { stockFrom } from '../../inventory/store'
import { table } from '../../platform/table'
import { saved } from '../../testing/goods'
import { invoke } from '../../testing/invoke'
import type { Buyer } from '../../testing/market'
import { boxesOf, loadedOf } from '../boxStore'
import { handler as listHoldings } from '../listHoldings'
import { type ItemRow, itemKey, loose } from '../scanStore'
import { caseAt, caseOf, uriAt } from '../serials/uris'
import { batchOf } from '../store'
import { handler as sumSellOut } from '../sumSellOut'
import { cases, items, onPaper, stockOfStore, type Yard } from './yard'

/** Where every item is by its own row: in which case, or by itself with whom; gone is what was sold or bound. */
export interface Place {
  inside: string | undefined
  holderId: string | undefined
  isGone: boolean
  isSold: boolean
  ownerId: string | undefined
}

/** Holds every row about a yard's codes against every other; answers where each item is. */
export async function audit(yard: Yard): Promise<Place[]> {
  const { batch } = (await batchOf(yard.batch.batchId))!
  const serials = Array.from({ length: items }, (_, i) => uriAt(batch, i).slice(-20))
  const rows = (await table.getMany(serials.map(itemKey))) as unknown as (ItemRow | undefined)[]
  const boxes = await boxesOf(Array.from({ length: cases }, (_, n) => ({ batch, n, sscc: caseAt(batch, n) })))
  const places = rows.map((row, i): Place => {
    const inside = row?.custody || row?.sscc === loose ? undefined : (row?.sscc ?? caseOf(batch, i))
    const holderId = row?.custody ? row.custody.holderId : boxes.find(({ sscc }) => sscc === inside)?.custody?.holderId
    return { inside, holderId, isGone: !!(row?.sold ?? row?.owner), isSold: !!row?.sold, ownerId: row?.owner?.ownerId }
  })
  for (const box of boxes) {
    const of = (test: (place: Place, i: number) => boolean) => places.flatMap((place, i) => (test(place, i) ? [i] : []))
    const isPrinted = (i: number) => caseOf(batch, i) === box.sscc
    expect([...box.out].sort((a, b) => a - b)).toEqual(of(({ inside }, i) => isPrinted(i) && inside !== box.sscc))
    expect([...box.into].sort()).toEqual(
      of(({ inside }, i) => !isPrinted(i) && inside === box.sscc)
        .map((i) => serials[i]!)
        .sort(),
    )
    expect(piecesIn(box)).toBe(of(({ inside, isGone }) => inside === box.sscc && !isGone).length)
  }
  for (const by of [yard.dealer, yard.other, yard.store]) {
    const mine = places.filter(({ holderId, isGone }) => holderId === by.party.partyId && !isGone)
    const inCases = new Set(mine.flatMap(({ inside }) => inside ?? []))
    const lying = mine.filter(({ inside }) => !inside).length
    const sums = mine.length > 0 ? [{ cases: inCases.size, items: lying, pieces: mine.length }] : []
    expect(await heldBy(by)).toEqual(sums)
  }
  for (const listId of [...Object.values(yard.shipments), ...Object.values(yard.returns)]) {
    const { out, in: came } = await loadedOf(listId)
    for (const pieces of [...Object.values(out), ...Object.values(came)]) expect(pieces).toBeLessThanOrEqual(onPaper)
  }
  await soldAndBound(yard, places)
  return places
}

async function heldBy({ token }: Buyer) {
  const { sums } = await saved<{ sums: HoldingSum[] }>(invoke(listHoldings, { method: 'GET', token }))
  return sums.map(({ cases, items, pieces }) => ({ cases, items, pieces }))
}

/** A piece that was sold is one piece of stock less, and one in the day's count; one that is bound is its owner's, once. */
async function soldAndBound({ store, consumers }: Yard, places: readonly Place[]) {
  const sold = places.filter(({ isSold }) => isSold).length
  const [level] = await stockFrom(store.party.partyId, undefined, 1)
  expect(level?.sellable).toBe(stockOfStore - sold)
  expect((await saved<SellOutSums>(invoke(sumSellOut, { method: 'GET', token: store.token }))).pieces).toBe(sold)
  const owned = await Promise.all(
    consumers.map(async (token) => (await saved<{ items: unknown[] }>(invoke(listBindings, { method: 'GET', token }))).items.length),
  )
  expect(owned.reduce((all, n) => all + n, 0)).toBe(places.filter(({ ownerId }) => ownerId).length)
}
