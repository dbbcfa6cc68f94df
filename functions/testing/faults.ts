import { client } from '../platform/table'

export interface Faults {
  /** Chances in a hundred. */
  dropAnswer: number
  throttle: number
  timeOut: number
  conflict: number
}

const named = (name: string, extra: object = {}) => Object.assign(new Error(name), { name, $metadata: {} }, extra)

/**
 * Makes the SDK's client fail at random: before the request leaves (throttled, or contended), or after it has been done and only the
 * answer is lost. Repeatable by its seed. Answers how often each happened, and `end`.
 */
export function withFaults({ dropAnswer, throttle, timeOut, conflict }: Faults, seed = 1) {
  const happened = { dropAnswer: 0, throttle: 0, timeOut: 0, conflict: 0 }
  let state = seed
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state / 2 ** 32) * 100
  }
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (chance() < throttle) {
        happened.throttle++
        throw named('ProvisionedThroughputExceededException')
      }
      if (context.commandName === 'TransactWriteItemsCommand' && chance() < conflict) {
        happened.conflict++
        throw named('TransactionCanceledException', { CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }] })
      }
      if (chance() < timeOut) {
        happened.timeOut++
        throw named('TimeoutError')
      }
      const answer = await next(args)
      if (chance() < dropAnswer) {
        happened.dropAnswer++
        throw named('TimeoutError', { code: 'ECONNRESET' })
      }
      return answer
    },
    { step: 'initialize', name: 'faults', priority: 'high' },
  )
  client.destroy()
  const end = () => {
    client.middlewareStack.remove('faults')
    client.destroy()
  }
  return { happened, end }
}
