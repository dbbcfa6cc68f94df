import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { mostGuesses } from '../rules/scanning'
import { countGuess } from '../scanStore'

/** Who guesses too much, as far as this Lambda knows: by address, the hour. The row says it to the others. */
const stopped = new Map<string, string>()
const most = 5_000
const hourOf = (now: Instant) => now.slice(0, 13)

export const isStopped = (guesser: string, now: Instant): boolean => stopped.get(guesser) === hourOf(now)

/** Refuses who has tried so many codes in this hour that are not ours. */
export function stopsAt(guesser: string, now: Instant, guesses: number) {
  if (guesses < mostGuesses) return
  stopped.set(guesser, hourOf(now))
  if (stopped.size > most) stopped.delete(stopped.keys().next().value!)
  throw new Refused('scan.throttled')
}

/** Counts a code that is not ours; nothing is told of the next one after a hundred. */
export async function guessed(guesser: string, now: Instant) {
  if (isStopped(guesser, now)) throw new Refused('scan.throttled')
  stopsAt(guesser, now, (await countGuess(guesser, now)) - 1)
}
