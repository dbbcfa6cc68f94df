import { expect } from '@jest/globals'
import fc from 'fast-check'
import { withFaults } from '../faults'
import { aRun } from './channel'
import { type Commands, Dice } from './command'
import { goodsCommands } from './goodsCommands'
import { statementsAreRight, theBooksAgree } from './invariants'
import { moneyCommands } from './moneyCommands'
import { orderCommands } from './orderCommands'
import { returnCommands } from './returnCommands'

/** Whoever adds a capability to the chain adds its commands here, and to the invariants what must hold of them. */
const commands: Commands = { ...orderCommands, ...goodsCommands, ...moneyCommands, ...returnCommands }

interface Step {
  name: string
  /** How many of the next steps happen at the same moment. */
  together: number
  numbers: number[]
}

const names = Object.entries(commands).flatMap(([name, { weight }]) => Array<string>(weight).fill(name))
const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...names),
  together: fc.nat(30).map((n) => (n < 4 ? n + 2 : 1)),
  numbers: fc.array(fc.nat(1_000_003), { minLength: 16, maxLength: 16 }),
})

export interface Walk {
  runs: number
  /** Per run. */
  steps: number
  /** After so many steps the books are looked at, and at the end of each run. */
  every: number
}

/** Random commands, legal and illegal, one after the other and at once, over a line that loses answers in every other run. Answers how often each was taken. */
export async function walkTheChain({
  runs,
  steps,
  every,
}: Walk): Promise<{ taken: Map<string, number>; statements: number; steps: number }> {
  const all = { taken: new Map<string, number>(), statements: 0, steps: 0 }
  const arbitrary = fc.tuple(fc.array(step, { minLength: steps, maxLength: steps }), fc.boolean(), fc.nat())
  const walked = async ([walk, isFaulty, seed]: [Step[], boolean, number]) => {
    const run = await aRun()
    const faults = isFaulty ? withFaults({ dropAnswer: 2, throttle: 1, timeOut: 1, conflict: 3 }, seed) : undefined
    try {
      const left = [...walk]
      let since = 0
      for (let next = left.shift(); next; next = left.shift()) {
        const burst = [next, ...left.splice(0, next.together - 1)]
        await Promise.all(burst.map(({ name, numbers }) => commands[name]!.take(run, new Dice(numbers))))
        all.steps += burst.length
        since += burst.length
        if (since >= every) {
          await theBooksAgree(run)
          since = 0
        }
      }
      await theBooksAgree(run)
      all.statements += await statementsAreRight(run)
    } finally {
      faults?.end()
    }
    for (const [name, times] of run.taken) all.taken.set(name, (all.taken.get(name) ?? 0) + times)
  }
  await fc.assert(fc.asyncProperty(arbitrary, walked), { numRuns: runs, endOnFailure: true })
  return all
}

const untold = ['told', 'timeIsUp', 'posted', 'closeMonth']

/** A walk in which something never happens shows nothing of it: commands of this weight and more were taken at least so often. */
export function everythingHappened(taken: ReadonlyMap<string, number>, atLeast: number, ofWeight = 0) {
  const expected = Object.keys(commands).filter((name) => !untold.includes(name) && commands[name]!.weight >= ofWeight)
  expect(expected.filter((name) => (taken.get(name) ?? 0) < atLeast)).toEqual([])
}
