import type { CodeBatch } from '@shared/codes/model'
import { fieldsOf } from '@shared/codes/serial'
import { uriOf } from '../serials/links'
import { batchNumbered } from '../store'

/** Batches that a warm Lambda has met. All of one but what is void is fixed for life; that is read anew when it matters, or after this long. */
const freshMs = 15_000
const most = 2_000
const met = new Map<number, { batch: CodeBatch; at: number }>()

/** The batch of this number, not older than fifteen seconds unless `anyAge`. */
export async function batchMet(number: number, { anyAge = false } = {}): Promise<CodeBatch | undefined> {
  const known = anyAge ? batchKnown(number) : batchFresh(number)
  if (known) return known
  const batch = await batchNumbered(number)
  if (batch) rememberBatch(batch)
  return batch
}

export function rememberBatch(batch: CodeBatch) {
  met.set(batch.number, { batch, at: Date.now() })
  if (met.size > most) met.delete(met.keys().next().value!)
}

export function batchFresh(number: number): CodeBatch | undefined {
  const known = met.get(number)
  return known && Date.now() - known.at < freshMs ? known.batch : undefined
}

/** Tells whether it is known, so that what changes of it can be read along with something else. */
export const batchKnown = (number: number): CodeBatch | undefined => met.get(number)?.batch

export const forgetBatch = (number: number) => void met.delete(number)

/** The link of an item whose serial a row holds, so that its batch is there. */
export const uriBySerial = async (serial: string) => uriOf((await batchMet(fieldsOf(serial)!.batch, { anyAge: true }))!, serial)
