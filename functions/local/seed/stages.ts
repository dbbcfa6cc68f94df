import type { Progress } from './progress'

/** Steps of one kind. All may run at once that do not build on each other; those that do are in a later stage. */
export interface Stage {
  name: string
  /** How many run at the same time. */
  together: number
  steps: readonly (() => Promise<unknown>)[]
}

export const stage = <T>(name: string, together: number, items: readonly T[], step: (item: T) => Promise<unknown>): Stage => ({
  name,
  together,
  steps: items.map((item) => () => step(item)),
})

/** Stage after stage; the first step that fails ends it. */
export async function runStages(stages: readonly Stage[], progress: Pick<Progress, 'show'>) {
  const all = stages.reduce((sum, { steps }) => sum + steps.length, 0)
  let done = 0
  for (const { name, together, steps } of stages) {
    const left = [...steps]
    const work = async () => {
      for (let step = left.shift(); step; step = left.shift()) {
        await step()
        progress.show(name, ++done, all)
      }
    }
    await Promise.all(Array.from({ length: together }, work))
  }
}
