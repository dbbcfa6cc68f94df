import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import { caseAt, containerUri, uriAt } from '../../codes/serials/uris'
import { batchOf } from '../../codes/store'
import type { Cast } from './cast'
import type { Ask } from './lambdas'

/** Real codes of what the cast trades: a case holds one piece, so that it fits its shipments. */
export interface CodesIssued {
  /** Of a batch that may be voided. */
  batchId: string
  uri(i: number): string
  sscc(i: number): string
  caseUri(i: number): string
}

export async function codesIssued(ask: Ask, { sku, token }: Cast): Promise<CodesIssued> {
  const by = token['hq.admin']!
  const goods = { categoryId: sku.category, packSize: 1, skuId: sku.open, code: 'OPEN', name: '冷泡乌龙茶', gtin: '6901234567892' }
  const done = async (name: string, input: object) => {
    const { status, body } = await ask(name, input, by)
    if (status !== 200) throw new Error(`${name} ${status} ${JSON.stringify(body)}`)
  }
  await done('saveProduct', goods)
  const issued = async (over: object): Promise<CodeBatch> => {
    const batchId = newId('bat')
    await done('issueCodes', { batchId, skuId: sku.open, count: 1_000, ...over })
    return (await batchOf(batchId))!.batch
  }
  const [cased, loose, other] = [await issued({ itemsPerCase: 1 }), await issued({}), await issued({})]
  return {
    batchId: other.batchId,
    uri: (i) => uriAt(loose, i % 1_000),
    sscc: (i) => caseAt(cased, i % 1_000),
    caseUri: (i) => containerUri(cased, caseAt(cased, i % 1_000)),
  }
}
