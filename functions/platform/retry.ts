import { type RefusalCode, Refused } from '@shared/kernel/refused'
import { required } from './env'

/** Nothing was changed: the rows were contended, or the table asked for patience. */
const contended = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])
const patience = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ReplicatedWriteConflictException',
])
/** It may or may not have happened: sending the same again is safe because every write is guarded or its token is the same. */
const unknown = new Set([
  'TimeoutError',
  'RequestTimeout',
  'InternalServerError',
  'ServiceUnavailable',
  'ECONNRESET',
  'EPIPE',
  'ECONNREFUSED',
])

interface AwsError {
  name?: string
  code?: string
  $metadata?: { httpStatusCode?: number }
  CancellationReasons?: { Code?: string }[]
}

/** Whether sending the same again may help. A guard that failed is an answer, not a reason to retry. */
export function mayRetry(error: unknown): boolean {
  const { name = '', code = '', $metadata, CancellationReasons } = error as AwsError
  if (CancellationReasons) {
    const codes = CancellationReasons.map(({ Code }) => Code ?? 'None')
    return !codes.includes('ConditionalCheckFailed') && codes.some((reason) => contended.has(reason))
  }
  return patience.has(name) || unknown.has(name) || unknown.has(code) || ($metadata?.httpStatusCode ?? 0) >= 500
}

/** How long it is worth asking again; an answer that does not come is given up a little earlier, so that there is time for another try. */
export const patienceMs = Number(required('TABLE_PATIENCE_MS'))
const maxPauseMs = 400

/** Tries again with full jitter until the time a Lambda has for it is over, then says that too many want the same. */
export async function withRetry<T>(send: () => Promise<T>): Promise<T> {
  const end = Date.now() + patienceMs
  for (let attempt = 0; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      if (!mayRetry(error)) throw error
      const pause = Math.random() * Math.min(maxPauseMs, 10 * 2 ** attempt)
      if (Date.now() + pause > end) throw new Refused('service.busy')
      await new Promise((resume) => setTimeout(resume, pause))
    }
  }
}

/** Reads and decides again when another commit came between: the decision was right for rows that have changed since. */
export async function again<T>(code: RefusalCode, decide: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await decide()
  } catch (error) {
    if (tries <= 1 || !(error instanceof Refused) || error.code !== code) throw error
    return again(code, decide, tries - 1)
  }
}
