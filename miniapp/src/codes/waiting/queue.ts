import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { Answer, Task, Waiting } from './task'

/** Answered scans that are kept to look at; one that waits is never dropped. */
export const mostTold = 100

/** Refusals that a later try may not meet. */
const passing = new Set(['session.invalid', 'service.busy', 'save.conflict', 'scan.throttled'])

/** Whoever holds the phone and has not signed in as staff: WeChat knows who that is, and on one phone it is always the same. */
export const consumerHere = 'consumer'
export const isOf = ({ by = consumerHere }: Pick<Waiting, 'by'>, who: string) => by === who

interface Means {
  read: () => readonly Waiting[]
  write: (all: Waiting[]) => void
  send: (one: Waiting) => Promise<Answer>
  /** Whether this app can send it yet. */
  ready?: (one: Waiting) => boolean
  /** Who is signed in, or a consumer: what another person scanned waits for that person. */
  who: () => string
  mint: () => Waiting['scanId']
  now: () => Instant
  /** One at a time on this device, also where two browser tabs are open. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** Scans on their way: on the device before they are sent, sent one by one in the order in which they were made, kept until answered. */
export function scanQueue({ read, write, send, ready = () => true, who, mint, now, alone }: Means) {
  let running: Promise<void> | undefined
  let again = false
  const next = () => read().find((one) => one.state === 'waiting' && isOf(one, who()) && ready(one))
  const settle = (scanId: string, told: Partial<Waiting>) =>
    write(trimmed(read().map((one) => (one.scanId === scanId ? { ...one, ...told } : one))))

  /** Whether it is done with; an answer that does not come leaves it where it is. */
  async function sent(one: Waiting): Promise<boolean> {
    try {
      settle(one.scanId, { state: 'told', code: undefined, ...(await send(one)) })
      return true
    } catch (problem) {
      const code = problem instanceof Refused ? problem.code : undefined
      if (!(problem instanceof Refused) || passing.has(problem.code)) {
        if (one.code !== code) settle(one.scanId, { code })
        return false
      }
      settle(one.scanId, { state: 'refused', code: problem.code, ...toldOf(problem, one.task.uri) })
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
    /** Under an id of its own where it may have been sent already. */
    add(task: Task, scanId = mint()): Waiting['scanId'] {
      const one: Waiting = { scanId, at: now(), by: who(), task, state: 'waiting' }
      write([...read(), one])
      return one.scanId
    },
    /** Sends what waits; asked while it sends, it goes on with what came meanwhile. */
    flush(): Promise<void> {
      if (running) again = true
      else running = runs()
      return running!
    },
    forget: () => write(read().filter((one) => one.state === 'waiting' || !isOf(one, who()))),
  }
}

interface Why {
  lines?: { uri: string; message?: string; name?: string }[]
  boundAt?: Instant
}

/** A list of codes is refused with a reason for each of them, and the product's name; an item that is another's, with since when. */
function toldOf(problem: Refused, uri: string): Pick<Waiting, 'message' | 'name' | 'boundAt'> {
  const { lines, boundAt } = (problem.detail ?? {}) as Why
  const line = lines?.find((one) => one.uri === uri)
  return { message: line?.message ?? problem.message, ...(line?.name && { name: line.name }), ...(boundAt && { boundAt }) }
}

function trimmed(all: Waiting[]): Waiting[] {
  let over = all.filter(({ state }) => state !== 'waiting').length - mostTold
  return over <= 0 ? all : all.filter(({ state }) => state === 'waiting' || over-- <= 0)
}
