import { setTimeout as sleep } from 'node:timers/promises'

/** WeChat Pay's pauses between tries, in seconds: 24 hours and 4 minutes in all. */
const ladder = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600]
const answerMs = 5_000

export interface Letter {
  url: string
  headers: Record<string, string>
  body: string
}
export interface Sent extends Letter {
  /** How each try ended: its status, or that nothing was answered within five seconds. */
  tries: (number | 'unanswered')[]
}

/** Brings notifications, each try signed anew, until one is answered with 200 or 204. */
export class Notifier {
  readonly sent: Sent[] = []
  private readonly underWay = new Set<Promise<void>>()
  private readonly ending = new AbortController()

  /** `secondMs` is how long one of WeChat's seconds lasts here. */
  constructor(private readonly secondMs: number) {}

  /** Resolves with the first try's end; the others follow by themselves. */
  async bring(write: () => Letter, { retries = true, afterSeconds = 0 } = {}): Promise<Sent> {
    const letter = write()
    const sent: Sent = { ...letter, tries: [] }
    this.sent.push(sent)
    const first = (async () => {
      if (afterSeconds) await this.pause(afterSeconds)
      if (!this.ending.signal.aborted) sent.tries.push(await this.post(sent))
    })()
    this.keep(first.then(() => (retries ? this.again(sent, write) : undefined)))
    if (!afterSeconds) await first
    return sent
  }

  /** The same bytes once more, as somebody who listened would. */
  async replay(letter: Letter): Promise<number | 'unanswered'> {
    return this.post(letter)
  }

  private async again(sent: Sent, write: () => Letter) {
    for (const pause of ladder) {
      if (sent.tries.at(-1) === 200 || sent.tries.at(-1) === 204) return
      await this.pause(pause)
      if (this.ending.signal.aborted) return
      sent.tries.push(await this.post(Object.assign(sent, write())))
    }
  }

  private async post({ url, headers, body }: Letter) {
    const signal = AbortSignal.any([AbortSignal.timeout(answerMs), this.ending.signal])
    const sending = fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body, signal })
    return sending.then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => 'unanswered' as const,
    )
  }

  private pause = (seconds: number) => sleep(seconds * this.secondMs, undefined, { ref: false, signal: this.ending.signal }).catch(() => {})

  private keep(work: Promise<unknown>) {
    const kept: Promise<void> = work
      .then(
        () => {},
        () => {},
      )
      .finally(() => this.underWay.delete(kept))
    this.underWay.add(kept)
  }

  /** When all are brought or given up. */
  async settled() {
    while (this.underWay.size) await Promise.all(this.underWay)
  }

  stop() {
    this.ending.abort()
  }
}
