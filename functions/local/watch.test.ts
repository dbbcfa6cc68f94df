import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals'
import type { Runner } from './runner'
import { remove, scratchApplication, startScratch } from './scratch'
import { watch } from './watch'

const root = scratchApplication({ hello: '{ httpApi: GET /hello }' })
const [code, yml] = [join(root, 'functions/hello.mjs'), join(root, 'serverless.yml')]
const lines: string[] = []
const told = async (line: RegExp) => {
  while (!lines.some((each) => line.test(each))) await new Promise((resolve) => setTimeout(resolve, 5))
}
let runner: Runner
let unwatch: () => void

beforeAll(async () => {
  for (const out of ['log', 'error'] as const) jest.spyOn(console, out).mockImplementation((line) => void lines.push(String(line)))
  mkdirSync(join(root, 'shared'))
  writeFileSync(code, 'first')
  // What stands in the file is what the Lambda answers.
  const load = async () => {
    const text = readFileSync(code, 'utf8')
    if (text === 'broken') throw new Error('does not build')
    return { hello: { handler: async () => ({ statusCode: 200, body: text }) } }
  }
  runner = await startScratch(root, {}, { load })
  unwatch = watch(runner)
})
afterAll(async () => {
  unwatch()
  await runner.stop()
  remove(root)
  jest.restoreAllMocks()
})
beforeEach(() => {
  lines.length = 0
})
const hello = async (path = '/hello') => (await runner.request('GET', path)).body

it('changed code answers without a restart', async () => {
  expect(await hello()).toBe('first')
  writeFileSync(code, 'second')
  await told(/^reloaded/)
  expect(await hello()).toBe('second')
})

it('a changed route is served', async () => {
  writeFileSync(yml, readFileSync(yml, 'utf8').replace('GET /hello', 'GET /bonjour'))
  await told(/^reloaded/)
  expect(await hello('/bonjour')).toBe('second')
  expect(await hello()).toMatch('route.unknown')
})

it('what does not build is told, and the last good state answers', async () => {
  writeFileSync(code, 'broken')
  await told(/^not reloaded: .*does not build/)
  expect(await hello('/bonjour')).toBe('second')
})

it('a changed table asks for a restart', async () => {
  writeFileSync(code, 'third')
  writeFileSync(yml, readFileSync(yml, 'utf8').replace('Name: scratch', 'Name: other'))
  await told(/^not reloaded: serverless\.yml: its table or buses have changed: start again to take them/)
})
