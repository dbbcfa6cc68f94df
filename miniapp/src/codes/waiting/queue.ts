import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { Answer, Task, Waiting } from './task'

/** Answered scans that are kept to look at; one that waits is never dropped. */
export const mostTold = 100

/** Refusals that a later try may not meet. */
const passing = new Set(['session.invalid', 'service.busy', 'save.conflict', 'scan.throttled'])

interface Means {
  read: () => readonly Waiting[]
  write: (all: Waiting[]) => void
  send: (one: Waiting) => Promise<Answer>
  /** Who is signed in: what another person scanned waits for that person. */
  who: () => string | undefined
  mint: () => Waiting['scanId']
  now: () => Instant
  /** One at a time on this device, also where two browser tabs are open. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** Scans on their way: on the device before they are sent, sent one by one in the order in which they were made, kept until answered. */
export function scanQueue({ read, write, send, who, mint, now, alone }: Means) {
  let running: Promise<void> | undefined
  let again = false
  const next = () => read().find(({ state, by }) => state === 'waiting' && (by === undefined || by === who()))
  const settle = (scanId: string, told: Partial<Waiting>) =>
    write(trimmed(read().map((one) => (one.scanId === scanId ? { ...one, ...told } : one))))

  /** Whether it is done with; an answer that does not come leaves it where it is. */
  async function sent(one: Waiting): Promise<boolean> {
    try {
      settle(one.scanId, { state: 'told', ...(await send(one)) })
      return true
    } catch (problem) {
      if (!(problem instanceof Refused) || passing.has(problem.code)) return false
      settle(one.scanId, { state: 'refused', code: problem.code, message: reasonOf(problem, one.task.uri) })
      return true
    }
  }

  async function run() {
    for (let one = next(); one && (await sent(one)); one = next());
  }

  /** What is added at the very end of a run is sent too. */
  async function runs() {
    try {
      do {
        again = false
        await alone(run)
      } while (again)
    } finally {
      running = undefined
    }
  }

  return {
    add(task: Task): Waiting['scanId'] {
      const by = who()
      const one: Waiting = { scanId: mint(), at: now(), ...(by && { by }), task, state: 'waiting' }
      write([...read(), one])
      return one.scanId
    },
    /** Sends what waits; asked while it sends, it goes on with what came meanwhile. */
    flush(): Promise<void> {
      if (running) again = true
      else running = runs()
      return running!
    },
    forget: () => write(read().filter(({ state }) => state === 'waiting')),
  }
}

/** A list of codes is refused with a reason for each of them. */
function reasonOf(problem: Refused, uri: string): string {
  const lines = (problem.detail as { lines?: { uri: string; message?: string }[] } | undefined)?.lines
  return lines?.find((line) => line.uri === uri)?.message ?? problem.message
}

function trimmed(all: Waiting[]): Waiting[] {
  let over = all.filter(({ state }) => state !== 'waiting').length - mostTold
  return over <= 0 ? all : all.filter(({ state }) => state === 'waiting' || over-- <= 0)
}
