import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'

const dist = path.resolve(__dirname, '../dist/weapp')
const kilobytes = 1024

const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/*$/, '/'))
const sizes = new Map([['main', 0], ...roots.map((root) => [root, 0] as const)])

for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const stat = statSync(path.join(dist, file))
  const root = roots.find((candidate) => file.startsWith(candidate)) ?? 'main'
  if (stat.isFile()) sizes.set(root, (sizes.get(root) ?? 0) + stat.size)
}

it('keeps the main package, which everybody waits for, within 700 KB', () => {
  expect(sizes.get('main')).toBeLessThanOrEqual(700 * kilobytes)
})

it.each([...sizes])('keeps package %s within the 2 MB that WeChat allows', (_, size) => {
  expect(size).toBeLessThanOrEqual(2048 * kilobytes)
})
