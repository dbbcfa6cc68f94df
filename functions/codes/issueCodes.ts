import { issueCodes } from '@shared/codes/api'
import type { CodeBatch } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { productsBy } from '../catalog/store'
import { required } from '../platform/env'
import { http } from '../platform/http'
import { askedOf, decideIssue, holdsNumbers } from './rules/issuing'
import { issuingEpoch } from './serials/keys'
import { caseAt, ends } from './serials/uris'
import { batchOf, insertBatch, takeNumbers } from './store'

const [stem, prefix] = [required('CODE_STEM').replace(/\/$/, ''), required('GS1_PREFIX')]

/** One row, however many codes: they follow from it and the keys. The files are made by who hears of it. */
export const handler = http(issueCodes, async ({ input, actor: { staff }, now }) => {
  const told = (batch: CodeBatch) => ({ batchId: batch.batchId, count: batch.count, cases: batch.cases, ...ends(batch) })
  const earlier = await batchOf(input.batchId, { eventually: true })
  if (earlier) return told(sameAs(earlier, askedOf(input)))

  const { skuId, itemsPerCase, casesPerPallet, covert = false, ...asIs } = input
  const { product, gtin, cases, pallets } = decideIssue(input, (await productsBy([skuId])).get(skuId))
  const numbers = await takeNumbers(prefix, cases + pallets)
  holdsNumbers(numbers, prefix, cases + pallets)
  const { name, spec, picture } = product
  const issuedBy = { staffId: staff.staffId, name: staff.name }
  const batch: CodeBatch = {
    ...{ ...asIs, ...numbers, epoch: issuingEpoch(), gtin, covert, cases, pallets, prefix, stem, issuedAt: now, issuedBy, voided: [] },
    ...{ ...(itemsPerCase && { itemsPerCase }), ...(casesPerPallet && { casesPerPallet }) },
    product: { skuId, name, spec, ...(picture && picture.length <= 100 && { picture }) },
  }
  const isNew = await insertBatch(batch, askedOf(input), cases > 0 ? caseAt(batch, 0) : undefined)
  return told(isNew ? batch : sameAs((await batchOf(input.batchId))!, askedOf(input)))
})

function sameAs(earlier: { batch: CodeBatch; asked: string }, asked: string): CodeBatch {
  if (earlier.asked !== asked) throw new Refused('codeBatch.duplicate')
  return earlier.batch
}
