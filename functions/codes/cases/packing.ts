import { gtin14 } from '@shared/catalog/gtin'
import { type Box, piecesIn } from '@shared/codes/held'
import type { CodeBatch } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { type Item as Row, table, type Write } from '../../platform/table'
import { batchMet } from '../batches/batches'
import { boxesOf, placeItem, setContents, type Whereabouts, whereabouts } from '../boxStore'
import { printedIn } from '../rules/contents'
import { asPrinted, type Packed, packingProblems, repack } from '../rules/packing'
import { caseKey, loose } from '../scanStore'
import { authentic, serialAt } from '../serials/authenticity'
import { caseOf, keyed, uriAt } from '../serials/uris'
import { type Named, namedBy, refuseAll } from './containers'

const mostWrites = 98

/** The case, if it is one of ours and still here, with the scans that packed it before. */
export async function caseToPack(sscc: string): Promise<{ box: Box; packs: string[]; packings: unknown[] }> {
  const [named, ...more] = await namedBy([sscc])
  if (named?.kind !== 'case' || more.length > 0) throw new Refused('code.notCase')
  const [[box], row] = await Promise.all([boxesOf([named]), table.get(caseKey(sscc))])
  return { box: box!, packs: (row?.packs ?? []) as string[], packings: (row?.packings ?? []) as unknown[] }
}

/** Writes that make the case hold exactly these items (as it was printed where none are named), and the case as it is then. */
export async function packed(box: Box, uris: readonly string[], more: Row): Promise<{ box: Box; writes: Write[] }> {
  const { batch, sscc } = box
  const named = await namedBy(uris.length > 0 ? uris : asPrinted(box).map((index) => uriAt(batch, index)))
  refuseAll(named.flatMap(({ uri, kind }) => (kind === 'case' ? [{ uri, code: 'code.notItem' as const }] : [])))
  const items = named.filter((one) => one.kind === 'item')
  if (items.length > (batch.itemsPerCase ?? 0)) throw new Refused('case.tooFull', { most: batch.itemsPerCase, scanned: items.length })
  const stays = new Set(items.map(({ serial }) => serial))
  const inIt = [...printedIn(box).map((index) => serialAt(keyed(batch), index)), ...box.into]
  const leaving = await itemsBy(
    batch,
    inIt.filter((serial) => !stays.has(serial)),
  )
  const where = new Map((await whereabouts([...stays, ...leaving.map(({ serial }) => serial)])).map((one) => [one.serial, one]))
  const told = (one: (typeof items)[number]) => packedItem(one, where.get(one.serial)!)
  const [wanted, removed] = [items.map(told), leaving.map(told)]
  // What was sold or bound out of it is named by nobody, and so leaves it here.
  const boxes = await boxesAround({ ...box, gone: 0 }, wanted)
  refuseAll(packingProblems(box, wanted, boxes))
  const next = repack(sscc, wanted, removed, boxes)
  const writes = [
    ...[...next.boxes.values()].map((one) => (one.sscc === sscc ? setContents(one, more, ['case.packed']) : setContents(one))),
    ...[...next.items].map(([serial, to]) => placeItem(where.get(serial)!, to === 'loose' ? loose : to)),
  ]
  if (writes.length > mostWrites) throw new Refused('case.tooMany', { items: mostWrites })
  return { box: next.boxes.get(sscc)!, writes }
}

export const packedCase = (box: Box) => ({
  ...{ sscc: box.sscc, skuId: box.batch.product.skuId, pieces: piecesIn(box), out: box.out.length, into: box.into.length },
})

type NamedItem = Extract<Named, { kind: 'item' }>

const packedItem = ({ uri, serial, index, batch }: NamedItem, { sscc, custody, sold }: Whereabouts): Packed => {
  const printed = caseOf(batch, index)
  const inside = custody || sscc === loose ? undefined : (sscc ?? printed)
  return { uri, serial, index, batch, printed, inside, isGone: sold || custody !== undefined }
}

/** Of this product: its own batch's, or another's from which they were packed here. */
async function itemsBy({ gtin }: CodeBatch, serials: readonly string[]): Promise<NamedItem[]> {
  const found: NamedItem[] = []
  for (const serial of serials) {
    const item = authentic({ gtin: gtin14(gtin), serial })
    const batch = item && (await batchMet(item.batch, { anyAge: true }))
    if (batch) found.push({ uri: uriAt(batch, item.index), batch, kind: 'item', serial, index: item.index })
  }
  return found
}

/** The cases out of which the items come. */
async function boxesAround(box: Box, wanted: readonly Packed[]): Promise<Map<string, Box>> {
  const others = [...new Set(wanted.flatMap(({ inside }) => (inside && inside !== box.sscc ? [inside] : [])))]
  const cases = (await namedBy(others)).filter((one) => one.kind === 'case')
  return new Map([box, ...(await boxesOf(cases))].map((one) => [one.sscc, one]))
}
