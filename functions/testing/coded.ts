import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import { handler as issueCodes } from '../codes/issueCodes'
import { handler as packCase } from '../codes/packCase'
import { handler as receiveCases } from '../codes/receiveCases'
import { handler as shipCases } from '../codes/shipCases'
import { batchOf } from '../codes/store'
import { saved } from './goods'
import { invoke } from './invoke'
import type { Market } from './market'

/** Codes of the market's first product, ten to a case unless said otherwise. */
export async function aBatch({ adminToken, skuIds }: Market, over: object = {}): Promise<CodeBatch> {
  const batchId = newId('bat')
  await saved(invoke(issueCodes, { body: { batchId, skuId: skuIds[0], count: 1_000, itemsPerCase: 10, ...over }, token: adminToken }))
  return (await batchOf(batchId))!.batch
}

const scanning =
  (handler: Parameters<typeof invoke>[0]) =>
  (shipmentId: string, uris: readonly string[], token: string, scanId: string = newId('scn')) =>
    invoke(handler, { pathParameters: { shipmentId }, body: { scanId, uris }, token })

/** What the operations answer; a refusal is an answer too. */
export const scanOut = scanning(shipCases)
export const scanIn = scanning(receiveCases)
export const pack = (sscc: string, uris: readonly string[], token: string, scanId: string = newId('scn')) =>
  invoke(packCase, { pathParameters: { sscc }, body: { scanId, uris }, token })
