/** What the seed has to say while it works. */
export interface Progress {
  /** So many of all steps are done, the last of this stage. */
  show(stage: string, done: number, of: number): void
  end(summary: string): void
}

/** On a terminal one line that is written over; into a file only how it ended. */
export function progressOn(out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>): Progress {
  let shown = ''
  return {
    show(stage, done, of) {
      const line = `Seeding ${`${Math.floor((100 * done) / of)}`.padStart(3)} %  ${stage}`
      if (out.isTTY && line !== shown) out.write(`\r${line}\x1b[K`)
      shown = line
    },
    end: (summary) => void out.write(`${out.isTTY ? '\r\x1b[K' : ''}${summary}\n`),
  }
}
