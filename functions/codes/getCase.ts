import { getCase } from '@shared/codes/cases'
import { http } from '../platform/http'
import { caseToPack, packedCase } from './cases/packing'

/** For who packs: the product and how many, before the first item is scanned. */
export const handler = http(getCase, async ({ input: { sscc } }) => {
  const { box } = await caseToPack(sscc)
  const { product, gtin, lot, itemsPerCase = 0 } = box.batch
  const { name, spec, picture } = product
  const about = { name, spec, ...(picture && { picture }), gtin, ...(lot && { lot }), itemsPerCase }
  return { ...packedCase(box), ...about, shipped: box.custody !== undefined }
})
