import { idOf, numberOf } from './ids'
import { dealers, hq, type PartyKey, type SeedParty } from './parties'
import { carries } from './prices'
import { products, type SeedProduct, type SkuCode } from './products'

/** Cartons of a SKU at a seller of this level that has plenty of it, and that has little. */
const cartons: Record<string, { plenty: [number, number]; little: [number, number] }> = {
  hq: { plenty: [800, 4000], little: [6, 40] },
  A: { plenty: [150, 600], little: [4, 20] },
  B: { plenty: [50, 200], little: [2, 8] },
  C: { plenty: [10, 60], little: [1, 3] },
}

/** The same with every seller, so that a test or a demonstration need not look for one. */
export const known = { plenty: 'W06', little: 'W09', none: 'T10' } as const satisfies Record<string, SkuCode>

/** Of a hundred SKUs five are gone and ten are few. */
function pieces({ key, level = 'hq' }: SeedParty, { code, packSize }: SeedProduct) {
  const luck = code === known.none ? 0 : code === known.little ? 10 : code === known.plenty ? 100 : numberOf(`${key} has ${code}`, 1, 100)
  const { plenty, little } = cartons[level]!
  return luck <= 5 ? 0 : packSize * numberOf(`${key} cartons of ${code}`, ...(luck <= 15 ? little : plenty))
}

export interface SeedStock {
  party: PartyKey
  adjustmentId: `adj_${string}`
  lines: { skuId: `sku_${string}`; change: number }[]
}

/** What each seller begins with, of what it sells. */
export const openingStock: readonly SeedStock[] = [hq, ...dealers].map((seller) => ({
  party: seller.key,
  adjustmentId: idOf('adj', `${seller.key} opening`),
  lines: products
    .filter((product) => product.onSale && carries(seller, product))
    .map((product) => ({ skuId: product.skuId, change: pieces(seller, product) })),
}))
