import { getCase } from '@shared/codes/api'
import { http } from '../platform/http'
import { caseToPack, packedCase } from './packing'

/** For who packs: the product and how many, before the first item is scanned. */
export const handler = http(getCase, async ({ input: { sscc } }) => {
  const { box } = await caseToPack(sscc)
  const { product, gtin, lot, itemsPerCase = 0 } = box.batch
  const about = { name: product.name, spec: product.spec, gtin, ...(lot && { lot }), itemsPerCase }
  return { ...packedCase(box), ...about, shipped: box.custody !== undefined }
})
