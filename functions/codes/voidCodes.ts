import { voidCodes } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { forgetBatch } from './batches/batches'
import { rangeOf, withRange } from './rules/voiding'
import { batchOf, voidBatch } from './store'

/** Voids the batch or a range of it. What is void already stays so, and the same again changes nothing. */
export const handler = http(voidCodes, async ({ input: { batchId, reason, ...asked }, actor: { staff }, now }) =>
  again('save.conflict', async () => {
    const found = await batchOf(batchId)
    if (!found) throw new Refused('codeBatch.unknown')
    const { batch } = found
    const range = rangeOf(asked, batch.count)
    const voided = withRange(batch.voided, range)
    if (JSON.stringify(voided) === JSON.stringify(batch.voided)) return batch
    const by = { staffId: staff.staffId, name: staff.name }
    await commit(...voidBatch(batch, voided, { range, reason, at: now, by }))
    forgetBatch(batch.number)
    return { ...batch, voided }
  }),
)
