import { writeSync } from 'node:fs'

type Figure = number | string | boolean | undefined | { [name: string]: Figure } | readonly Figure[]

/** `--smoke`: sizes that show that a bench runs, not how fast. */
export const smoke = process.argv.includes('--smoke')
export const sized = (full: number, small: number) => (smoke ? small : full)

/** The one line of a bench. main.ts gives it a pipe of its own, so that what Lambdas log stays out of it. */
export function line(bench: string, figures: Record<string, Figure>, goal: Figure, met: boolean) {
  writeSync(process.env.BENCH_LINE === 'piped' ? 3 : 1, `${JSON.stringify({ bench, ...figures, goal, met, ...(smoke && { smoke }) })}\n`)
}

export const round = (value: number, digits = 3) => Number(value.toFixed(digits))

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
