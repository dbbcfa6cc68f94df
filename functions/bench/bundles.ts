import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deployed, lambdas } from './support/bundle'
import { line } from './support/line'

/** Bytes of each Lambda's bundle, minified as deployed. */
const goal = { submitOrder: 450_000, listOfferedProducts: 450_000 }

const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
const bytes: Record<string, number> = await deployed(lambdas, folder)
rmSync(folder, { recursive: true })

const sizes = Object.entries(bytes).sort(([, a], [, b]) => b - a)
const total = sizes.reduce((sum, [, size]) => sum + size, 0)
const named = Object.fromEntries(Object.keys(goal).map((name) => [name, bytes[name]!]))
const met = Object.entries(goal).every(([name, most]) => bytes[name]! <= most)
line('bundles', { ...named, largest: Object.fromEntries(sizes.slice(0, 10)), count: sizes.length, total }, goal, met)
if (!met) process.exitCode = 1
