import { isMalformed } from '@shared/codes/gs1/elements'
import { scanned } from '@shared/codes/gs1/scanned'
import type { CodeBatch } from '@shared/codes/model'
import { batchMet } from './batches/batches'
import { authentic } from './serials/authenticity'

export type Named = { code: 'ours'; serial: string; index: number; batch: CodeBatch } | { code: 'forged' | 'other' }

/** What a text names, whatever it is: an item of ours with its batch; what claims to be an item, or is no code at all; another code. No read once its batch was met. */
export async function codeNamed(text: string): Promise<Named> {
  const found = scanned(text)
  if (isMalformed(found)) return { code: 'forged' }
  if (found.kind !== 'item') return { code: 'other' }
  const item = authentic(found)
  const batch = item && (await batchMet(item.batch, { anyAge: true }))
  return batch ? { code: 'ours', serial: found.serial, index: item.index, batch } : { code: 'forged' }
}
