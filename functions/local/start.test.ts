import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { remove, scratchRoot } from './scratch'

const dataDir = scratchRoot({})
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  remove(dataDir)
})

/** `npm start` without its pages and people. */
function start(over: Record<string, string>) {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', H5: 'off', SEED: 'off', ...over }
  const words = ['--import', './functions/local/testing/endsWithParent.mjs', 'functions/local/start.mjs']
  const child = spawn(process.execPath, words, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  return { child, said }
}

it('starts the product, says where, and ends with Ctrl-C', async () => {
  const { child, said } = start({})
  while (!said.out.includes('Ctrl-C')) await once(child.stdout!, 'data')
  expect(said.err).toBe('')
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said.out)![0]
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok' })
  expect(await (await fetch(`${url}/openapi.json`)).json()).toMatchObject({ openapi: expect.any(String) })
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(existsSync(join(dataDir, 'runner.lock'))).toBe(false)
}, 60_000)

it('a taken port is one line and exit code 1', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { child, said } = start({ PORT: `${port}` })
  expect(await once(child, 'close')).toEqual([1, null])
  expect([said.out, said.err]).toEqual(['', `port ${port} is taken: stop what listens there, or choose another with PORT=3001\n`])
  other.close()
}, 60_000)
