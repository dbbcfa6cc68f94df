import { expect } from '@jest/globals'
import { type Handler, invoke } from '../invoke'
import type { Run } from './channel'

/** Numbers that a step was dealt; after the last they begin anew, so that a step always knows what to do. */
export class Dice {
  private at = 0
  constructor(private readonly numbers: readonly number[]) {}

  /** 0 … n − 1. */
  below(n: number): number {
    return n <= 0 ? 0 : this.numbers[this.at++ % this.numbers.length]! % n
  }
  one<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)]
  }
  /** Of the newest dozen, where most is still going on. */
  late<T>(list: readonly T[]): T | undefined {
    return this.one(list.slice(-12))
  }
}

export type Command = (run: Run, dice: Dice) => Promise<void>
/** Whatever a capability adds to the chain: its commands, and how often each comes. */
export type Commands = Record<string, { weight: number; take: Command }>

let last: Promise<unknown> = Promise.resolve()
/** What touches more than its own run (a schedule), and what reads one as it stands, wait for each other. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}

type Call = Parameters<typeof invoke>[1]
interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever was answered.
  body: any
}

/** Somebody else was quicker, again and again. */
const raced = ['order.moved', 'ledger.moved', 'return.moved', 'service.busy', 'save.conflict']
/** Stood in the way for a moment, or no longer did for the one that looked later: others pay, cancel and send goods at the same time. */
const lifted = ['credit.insufficient', 'credit.overdue', 'credit.notHeld', 'stock.insufficient']

async function asked(handler: Handler, call: Call): Promise<Answer> {
  const answer = await invoke(handler, call)
  if (answer.status === 500) throw new Error(`500 ${JSON.stringify([call, answer.body])}`)
  return answer
}

/**
 * Asks once, mostly; sometimes again, or twice at the same moment, as a phone does that got no answer. What was taken once is then taken as
 * the same, unless others are in the way.
 */
export async function send(run: Run, dice: Dice, name: string, handler: Handler, call: Call): Promise<Answer> {
  const how = dice.below(8)
  const ask = () => asked(handler, call)
  const answers = how === 0 ? await Promise.all([ask(), ask()]) : how === 1 ? [await ask(), await ask()] : [await ask()]
  const taken = answers.find(({ status }) => status === 200)
  if (taken) run.taken.set(name, (run.taken.get(name) ?? 0) + 1)
  else run.taken.set(`${name} refused`, (run.taken.get(`${name} refused`) ?? 0) + 1)
  const [since, passing] = how === 1 && taken ? [answers.slice(answers.indexOf(taken)), raced] : [answers, [...raced, ...lifted]]
  const odd = taken && since.find(({ status, body }) => status !== 200 && !passing.includes(body.code))
  expect(odd && [name, odd.body]).toBeUndefined()
  const { orderId, timeline, status, creditHold } = taken?.body ?? {}
  if (orderId && timeline) run.seen.set(orderId, creditHold ? 'held' : status)
  return taken ?? answers[0]!
}
