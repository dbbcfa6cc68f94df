import { type Box, piecesIn } from '@shared/codes/held'
import type { CodeBatch } from '@shared/codes/model'
import { uriBySerial } from '../batches/batches'
import { boxesOf, type Whereabouts, whereabouts } from '../boxStore'
import { holdsVoid } from '../rules/contents'
import type { Unit } from '../rules/moving'
import { isVoid } from '../rules/voiding'
import { loose } from '../scanStore'
import { caseOf } from '../serials/uris'
import { type Named, namedBy } from './containers'

/** A unit and the rows that move with it. */
export type Held = { unit: Unit } & (
  | { box: Box; item?: undefined }
  | { item: Whereabouts & { index: number; isPrinted: boolean }; box: Box | undefined }
)

/** Cases and items with their rows as they are now. */
export async function heldUnits(named: readonly Named[]): Promise<Held[]> {
  const items = named.filter((one) => one.kind === 'item')
  const where = new Map((await whereabouts(items.map(({ serial }) => serial))).map((one) => [one.serial, one]))
  const inside = await Promise.all(items.map((one) => caseHolding(one, where.get(one.serial)!)))
  const cases = [...named.filter((one) => one.kind === 'case'), ...inside.flatMap((one) => (one ? [one] : []))]
  const wanted = [...new Map(cases.map(({ sscc, batch, n }) => [sscc, { sscc, batch, n }])).values()]
  const boxes = new Map((await boxesOf(wanted)).map((box) => [box.sscc, box]))
  const voids = new Set((await Promise.all([...boxes.values()].map(voidIn))).flat())
  return named.map((one) => {
    const { uri, batch } = one
    const about = { uri, skuId: batch.product.skuId, name: batch.product.name, isSold: false, isUntold: false }
    if (one.kind === 'case') {
      const box = boxes.get(one.sscc)!
      return {
        box,
        unit: {
          ...about,
          code: one.sscc,
          kind: 'case',
          pieces: piecesIn(box),
          isVoid: voids.has(box.sscc),
          custody: box.custody,
          cameBy: box.cameBy,
        },
      }
    }
    const own = where.get(one.serial)!
    const sscc = inside[items.indexOf(one)]?.sscc
    const box = sscc ? boxes.get(sscc) : undefined
    const unit: Unit = {
      ...{ ...about, code: one.serial, kind: 'item', pieces: 1, isVoid: isVoid(batch.voided, one.index), isSold: own.sold },
      ...{ isUntold: batch.cases === 0, custody: own.custody ?? box?.custody, cameBy: own.cameBy ?? box?.cameBy, from: sscc },
    }
    return { unit, box, item: { ...own, index: one.index, isPrinted: sscc === caseOf(batch, one.index) } }
  })
}

/** The case, where anything in it is void; of what was printed for others their batches say so. */
async function voidIn(box: Box): Promise<string[]> {
  if (holdsVoid(box)) return [box.sscc]
  const others = await namedBy(await Promise.all(box.into.map(uriBySerial)))
  return others.some((one) => one.kind === 'item' && isVoid(one.batch.voided, one.index)) ? [box.sscc] : []
}

/** The case an item lies in, unless it lies in none or is on its own already. */
async function caseHolding({ batch, index }: { batch: CodeBatch; index: number }, { sscc, custody }: Whereabouts) {
  if (custody || sscc === loose) return undefined
  const printed = caseOf(batch, index)
  if (!sscc || sscc === printed) return printed ? { sscc: printed, batch, n: Math.floor(index / batch.itemsPerCase!) } : undefined
  const [named] = await namedBy([sscc])
  return named?.kind === 'case' ? { sscc, batch: named.batch, n: named.n } : undefined
}
