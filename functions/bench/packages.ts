import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { line } from './support/line'
import { built } from './support/product'

/** Bytes of the mini-program as it is built: the main package, which everybody waits for, and what is fetched when it is opened. */
const goal = { main: 700 * 1024, each: 2048 * 1024 }

const folder = built('weapp')
const { subPackages } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as { subPackages: { root: string }[] }
const roots = subPackages.map(({ root }) => root.replace(/\/*$/, '/'))
const bytes: Record<string, number> = { main: 0 }
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const stat = statSync(join(folder, file))
  const name = roots.find((root) => file.startsWith(root)) ?? 'main'
  if (stat.isFile()) bytes[name] = (bytes[name] ?? 0) + stat.size
}
const met = bytes.main! <= goal.main && Object.values(bytes).every((size) => size <= goal.each)
line('packages', { ...bytes, total: Object.values(bytes).reduce((sum, size) => sum + size, 0) }, goal, met)
if (!met) process.exitCode = 1
