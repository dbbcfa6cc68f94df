import type { Holding, HoldingSum } from '@shared/codes/model'
import type { SkuId } from '@shared/orders/model'
import { productsBy } from '../../catalog/store'
import { table } from '../../platform/table'
import { uriBySerial } from '../batches/batches'
import type { HeldRow } from '../holdingStore'
import { caseKey, custodyIn, itemKey } from '../scanStore'

/** The rows as they are, of which the index knows no more than the pieces, and what the products are called. */
export async function holdingsOf(shown: readonly HeldRow[], all: readonly HeldRow[]) {
  const skuIds = [...new Set([...all, ...shown].map(({ skuId }) => skuId))]
  const [rows, products] = await Promise.all([
    table.getMany(
      shown.map(({ kind, code }) => (kind === 'case' ? caseKey(code) : itemKey(code))),
      { eventually: true },
    ),
    productsBy(skuIds, { eventually: true }),
  ])
  const names = new Map([...products.values()].map(({ skuId, name }) => [skuId as string, name]))
  const told = shown.map(async ({ kind, code, skuId, pieces, since }, i): Promise<Holding> => {
    const { receivedAt, shipmentId, returnId } = custodyIn(rows[i]) ?? {}
    const uri = kind === 'case' ? `(00)${code}` : await uriBySerial(code)
    return {
      ...{ kind, code, uri, skuId: skuId as SkuId, name: names.get(skuId) ?? '', pieces, since },
      ...{ ...(receivedAt && { receivedAt }), ...(shipmentId && { shipmentId }), ...(returnId && { returnId }) },
    }
  })
  return { items: await Promise.all(told), names }
}

export function sumsOf(rows: readonly HeldRow[], names: ReadonlyMap<string, string>): HoldingSum[] {
  const sums = new Map<string, HoldingSum>()
  for (const { skuId, kind, pieces } of rows) {
    const before = sums.get(skuId) ?? { skuId: skuId as SkuId, name: names.get(skuId) ?? '', cases: 0, items: 0, pieces: 0 }
    const [cases, items] = kind === 'case' ? [1, 0] : [0, 1]
    sums.set(skuId, { ...before, cases: before.cases + cases, items: before.items + items, pieces: before.pieces + pieces })
  }
  return [...sums.values()]
}
