import { expect } from '@jest/globals'
import fc from 'fast-check'
import { withFaults } from '../faults'
import { aRun } from './channel'
import { alone, type Commands, Dice } from './command'
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
  /** How many runs go on at the same time, each with parties and goods of its own. */
  together?: number
  /** Over a line that loses answers, throttles and conflicts. */
  faulty?: boolean
}

interface Walked {
  steps: number
  statements: number
  taken: Map<string, number>
}

async function walked(walk: readonly Step[], every: number, all: Walked) {
  const run = await aRun()
  const left = [...walk]
  let since = 0
  for (let next = left.shift(); next; next = left.shift()) {
    const burst = [next, ...left.splice(0, next.together - 1)]
    await Promise.all(burst.map(({ name, numbers }) => commands[name]!.take(run, new Dice(numbers))))
    all.steps += burst.length
    since += burst.length
    if (since < every) continue
    await alone(() => theBooksAgree(run))
    since = 0
  }
  await alone(() => theBooksAgree(run))
  all.statements += await statementsAreRight(run)
  for (const [name, times] of run.taken) all.taken.set(name, (all.taken.get(name) ?? 0) + times)
}

/** Random commands, legal and illegal, one after the other and at once. What it did, or which seed does it again. */
export async function walkTheChain({ runs, steps, every, together = 1, faulty = false }: Walk, all: Walked): Promise<void> {
  const seed = Number(process.env.CHAIN_SEED ?? Date.now() % 1_000_000)
  const walks = fc.sample(fc.array(step, { minLength: steps, maxLength: steps }), { numRuns: runs, seed })
  const faults = faulty ? withFaults({ dropAnswer: 2, throttle: 1, timeOut: 1, conflict: 3 }, seed) : undefined
  const work = async () => {
    for (let walk = walks.pop(); walk; walk = walks.pop()) await walked(walk, every, all)
  }
  try {
    await Promise.all(Array.from({ length: together }, work))
  } catch (error) {
    throw new Error(`CHAIN_SEED=${seed}: ${(error as Error).stack}`)
  } finally {
    faults?.end()
  }
}

export const nothingYet = (): Walked => ({ steps: 0, statements: 0, taken: new Map() })

const untold = ['told', 'timeIsUp', 'posted', 'closeMonth']

/** A walk in which something never happens shows nothing of it: commands of this weight and more were taken at least so often. */
export function everythingHappened(taken: ReadonlyMap<string, number>, atLeast: number, ofWeight = 0) {
  const expected = Object.keys(commands).filter((name) => !untold.includes(name) && commands[name]!.weight >= ofWeight)
  expect(expected.filter((name) => (taken.get(name) ?? 0) < atLeast)).toEqual([])
}
