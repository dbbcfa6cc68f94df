import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { isStale, startH5 } from './h5'
import { remove, scratchRoot } from './scratch'

const source = 'miniapp/src/app.tsx'
const page = 'miniapp/dist/h5/index.html'
const build = `require('node:fs').mkdirSync('miniapp/dist/h5', { recursive: true }), setTimeout(() => require('node:fs').writeFileSync('${page}', 'built'), 100)`
const scripts = (command: string) => JSON.stringify({ scripts: { 'build:h5': `node -e "${command}"` } })
const roots: string[] = []
const rootWith = (files: Record<string, string>) => {
  const root = scratchRoot({ [source]: '', 'shared/kernel/id.ts': '', ...files })
  roots.push(root)
  return root
}
afterAll(() => roots.forEach(remove))

const ask = async (h5: ReturnType<typeof startH5>) => {
  const answer = await h5.answer('/', { method: 'GET', target: '/', headers: {}, sourceIp: '' })
  return `${answer?.body}`
}

it.each<[string, Record<string, string>, string[], boolean]>([
  ['no build', {}, [], true],
  ['a build newer than all sources', { [page]: '' }, [source, 'shared/kernel/id.ts'], false],
  ['a page changed since', { [page]: '' }, ['shared/kernel/id.ts'], true],
  ['a shared rule changed since', { [page]: '' }, [source], true],
])('with %s', (_case, files, older, expected) => {
  const root = rootWith(files)
  const at = Date.now() / 1000
  if (page in files) utimesSync(join(root, page), at + 10, at + 10)
  for (const path of [source, 'shared/kernel/id.ts']) utimesSync(join(root, path), at, older.includes(path) ? at : at + 20)
  expect(isStale(root, join(root, 'miniapp/dist/h5'))).toBe(expected)
})

it('shows a page that waits for the pages, then the pages', async () => {
  const said: string[] = []
  const h5 = startH5(rootWith({ 'package.json': scripts(build) }), true, (line) => said.push(line))
  expect(await ask(h5)).toContain('页面正在生成，约一分钟')
  while (said.length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await ask(h5)).toBe('built')
  expect(said).toEqual([expect.stringContaining('npm run build:h5'), expect.stringMatching(/^the pages are ready \(\d+ s\)/)])
})

it('says why the pages could not be built, and goes on', async () => {
  const said: string[] = []
  const h5 = startH5(rootWith({ 'package.json': scripts("console.error('no colour'), process.exit(1)") }), true, (line) => said.push(line))
  while (said.length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(said[1]).toMatch(/could not be built[\s\S]*no colour/)
  expect(await ask(h5)).toContain('页面没有生成成功')
})

it('builds nothing when it is told not to', async () => {
  const said: string[] = []
  const h5 = startH5(rootWith({}), false, (line) => said.push(line))
  expect(await ask(h5)).toBe('undefined')
  expect(said).toEqual([])
})
