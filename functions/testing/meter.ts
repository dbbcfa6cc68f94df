import { client } from '../platform/table'

interface Consumed {
  CapacityUnits?: number
  ReadCapacityUnits?: number
  WriteCapacityUnits?: number
}

export interface Metered<T> {
  result: T
  /** Request units as the engine counts them, and the calls that they were for. */
  rru: number
  wru: number
  calls: { command: string; rru: number; wru: number }[]
}

let meter: Metered<unknown>['calls'] | undefined

// Asks every call what it cost, as long as a meter runs.
client.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (args) => {
      if (!meter) return next(args)
      const counting = meter
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
      const found = (answer.output as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity
      const writes = /^(TransactWrite|Update|Put|Delete)/.test(commandName)
      for (const { CapacityUnits = 0, ReadCapacityUnits, WriteCapacityUnits } of [found ?? []].flat()) {
        counting.push({
          command: commandName,
          rru: ReadCapacityUnits ?? (writes ? 0 : CapacityUnits),
          wru: WriteCapacityUnits ?? (writes ? CapacityUnits : 0),
        })
      }
      return answer
    },
  { step: 'initialize', name: 'meter' },
)

/** Runs it alone and says what it cost in request units. */
export async function metered<T>(run: () => Promise<T>): Promise<Metered<T>> {
  const calls: Metered<T>['calls'] = []
  meter = calls
  try {
    const result = await run()
    const sum = (of: 'rru' | 'wru') => calls.reduce((all, call) => all + call[of], 0)
    return { result, rru: sum('rru'), wru: sum('wru'), calls }
  } finally {
    meter = undefined
  }
}
