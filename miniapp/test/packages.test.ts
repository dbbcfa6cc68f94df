import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'

const dist = path.resolve(__dirname, '..', process.env.WEAPP_DIR ?? 'dist/weapp')
const kilobytes = 1024

interface App {
  subPackages?: { root: string }[]
  tabBar?: { custom: boolean }
}
const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as App
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

it('brings the empty bar that WeChat asks for where the pages draw their own', () => {
  const bar = existsSync(path.join(dist, 'custom-tab-bar')) ? readdirSync(path.join(dist, 'custom-tab-bar')) : []
  expect([app.tabBar?.custom, bar.sort()]).toEqual([true, ['index.js', 'index.json', 'index.wxml']])
})
