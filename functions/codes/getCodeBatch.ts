import { getCodeBatch } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { caseAt, containerUri, covertUriAt, ends, palletAt } from './serials/uris'
import { wholeBatch } from './store'

/** With how far its files are, and what was voided why. */
export const handler = http(getCodeBatch, async ({ input: { batchId } }) => {
  const found = await wholeBatch(batchId)
  if (!found) throw new Refused('codeBatch.unknown')
  const { batch, csv, labels, voidings } = found
  return {
    ...{ ...batch, csv, labels, voidings, ...ends(batch) },
    ...(batch.covert && { firstCovertUri: covertUriAt(batch, 0) }),
    ...(batch.cases > 0 && { firstCaseUri: containerUri(batch, caseAt(batch, 0)) }),
    ...(batch.pallets > 0 && { firstPalletUri: containerUri(batch, palletAt(batch, 0)) }),
  }
})
