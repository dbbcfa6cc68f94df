import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { CodeBatch, CodeBatchId, Index, Issue, Progress, Voiding } from './model'

const keepers = { scope: 'party', hq: ['admin', 'channelManager', 'warehouse'] } as const
const watchers = { scope: 'party', hq: ['admin', 'boss', 'channelManager', 'warehouse', 'orderDesk'] } as const
/** Idempotent by `batchId`: asked again with the same, it answers the same. `GET /code-batches/{batchId}` tells how far its file is. */
export const issueCodes = endpoint({
  method: 'POST',
  path: '/code-batches',
  title: '发码：一物一码，最多 2000 万个',
  who: keepers,
  input: Issue,
  output: z.object({ batchId: CodeBatchId, count: z.int(), cases: z.int(), firstUri: z.string(), lastUri: z.string() }),
  refusals: ['product.unknown', 'code.noGtin', 'codeBatch.duplicate', 'codeBatch.noCases', 'codeBatch.dates', 'codeBatch.numbersUsedUp'],
})

export const listCodeBatches = endpoint({
  method: 'GET',
  path: '/code-batches',
  title: '发码批次，最新的在前',
  who: watchers,
  input: z.object({ after: z.optional(After) }),
  output: pageOf(CodeBatch),
})

export const getCodeBatch = endpoint({
  method: 'GET',
  path: '/code-batches/{batchId}',
  title: '一个发码批次：文件进度、作废记录',
  who: watchers,
  input: z.object({ batchId: CodeBatchId }),
  output: z.extend(CodeBatch, {
    csv: Progress,
    labels: z.array(z.extend(Progress, { from: z.int(), to: z.int(), sheet: z.string() })),
    voidings: z.array(Voiding),
    firstUri: z.string(),
    lastUri: z.string(),
    firstCaseUri: z.optional(z.string()),
  }),
  refusals: ['codeBatch.unknown'],
})

/** The whole batch unless a range of indexes (both ends included) is named; what is void already stays so. */
export const voidCodes = endpoint({
  method: 'POST',
  path: '/code-batches/{batchId}/voiding',
  title: '作废一批码或其中一段',
  who: keepers,
  input: z.object({
    batchId: CodeBatchId,
    from: z.optional(Index),
    to: z.optional(Index),
    reason: z.string().check(z.trim(), z.minLength(1, '请写明原因'), z.maxLength(200)),
  }),
  output: CodeBatch,
  refusals: ['codeBatch.unknown', 'codeBatch.rangeInvalid', 'codeBatch.tooManyRanges', 'save.conflict'],
})
