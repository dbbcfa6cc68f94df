import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface DeadLetters {
  keep(lambda: string, event: unknown, error: unknown): void
}

/** What could not be delivered is kept for whoever looks, as the queue keeps it in the cloud. */
export function deadLetters(dataDir: string): DeadLetters {
  const file = join(dataDir, 'dead-letters.jsonl')
  return {
    keep(lambda, event, error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), lambda, reason, event })}\n`)
      console.warn(`${lambda} keeps failing (${reason.split('\n')[0]}); its event now lies in ${file}`)
    },
  }
}

/** Three tries, as an asynchronous invocation has, then a dead letter: never a loss, never an answer. */
export async function deliver(lambda: string, event: unknown, call: () => Promise<unknown>, dead: DeadLetters, pauses = [50, 250]) {
  for (let attempt = 0; ; attempt++) {
    try {
      await call()
      return
    } catch (error) {
      const pause = pauses[attempt]
      if (pause === undefined) return dead.keep(lambda, event, error)
      await sleep(pause)
    }
  }
}
