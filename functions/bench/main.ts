import { spawn } from 'node:child_process'

/**
 * `npm run bench [-- <name> … --smoke]`: each bench in a process of its own, one after the other, a line of JSON each. What is timed is
 * shown and fails nothing; a count that is not what it must be, or a bench that breaks, fails.
 */
const benches = [
  'codesCsv',
  'codesProof',
  'diversion',
  'scan',
  'labels',
  'order10',
  'browse20',
  'oversell',
  'requestUnits',
  'bundles',
  'coldStart',
  'noop',
  'streamedWrites',
  'phone',
  'packages',
]

const words = process.argv.slice(2)
const flags = words.filter((word) => word.startsWith('--'))
const named = words.filter((word) => !word.startsWith('--'))
const unknown = named.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}: there are ${benches.join(', ')}`)
  process.exit(2)
}

for (const name of benches.filter((one) => named.length === 0 || named.includes(one))) {
  if (!(await runs(name))) {
    console.error(`bench ${name} failed`)
    process.exitCode = 1
  }
}

/** Its standard output is what Lambdas log: it goes nowhere, and the line comes through a pipe beside it. */
function runs(name: string): Promise<boolean> {
  const child = spawn(process.execPath, ['functions/local/run.mjs', `functions/bench/${name}.ts`, ...flags], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: { ...process.env, BENCH_LINE: 'piped' },
  })
  child.stdio[3]!.pipe(process.stdout, { end: false })
  return new Promise((resolve) => child.once('close', (code) => resolve(code === 0)))
}
