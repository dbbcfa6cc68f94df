import { cpuMsOf, ownCpuMs } from './cpu'
import { median, round } from './line'
import { pid } from './table'

interface Side<T> {
  /** Made before anything is counted. */
  prepare(): T | Promise<T>
  run(prepared: T): Promise<unknown>
}

/** CPU in ms, for one run: of this process, and of the engine. */
interface Cost {
  own: number
  engine: number
}
type Costs = Cost & { all: Cost }

/**
 * What two ways to do the same thing cost, in turns, so that both share whatever else the machine does: others' work takes the caches, and
 * with them up to twice the CPU. So a cost is the mean of the quietest quarter of the turns; `all`, that of all of them.
 * The ratio is the median of the turns', of this process's CPU alone.
 */
export async function compared<A, B>(options: {
  turns: number
  each: number
  warm: number
  ours: Side<A>
  bare: Side<B>
}): Promise<{ ours: Costs; bare: Costs; ratio: number }> {
  const { turns, each, warm } = options
  const ours = counted(options.ours, each)
  const bare = counted(options.bare, each)
  for (let i = 0; i < warm; i += each) for (const side of [ours, bare]) await side.turn(false)
  for (let i = 0; i < turns; i++) for (const side of i % 2 ? [ours, bare] : [bare, ours]) await side.turn(true)
  const ratio = median(ours.turns.map((turn, i) => turn.own / bare.turns[i]!.own))
  return { ours: ours.mean(), bare: bare.mean(), ratio: round(ratio) }
}

function counted<T>({ prepare, run }: Side<T>, each: number) {
  const turns: Cost[] = []
  const meanOf = (some: readonly Cost[]): Cost => {
    const mean = (of: keyof Cost) => round(some.reduce((sum, turn) => sum + turn[of], 0) / some.length / each)
    return { own: mean('own'), engine: mean('engine') }
  }
  return {
    turns,
    mean(): Costs {
      const quiet = [...turns].sort((a, b) => a.own - b.own).slice(0, Math.ceil(turns.length / 4))
      return { ...meanOf(quiet), all: meanOf(turns) }
    },
    async turn(counts: boolean) {
      const all: T[] = []
      for (let i = 0; i < each; i++) all.push(await prepare())
      const [own, engine] = [ownCpuMs(), cpuMsOf(pid)]
      for (const one of all) await run(one)
      if (counts) turns.push({ own: ownCpuMs() - own, engine: cpuMsOf(pid) - engine })
    },
  }
}
