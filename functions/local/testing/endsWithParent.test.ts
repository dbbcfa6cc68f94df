/** @jest-environment node */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from '@jest/globals'

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('what a test starts ends with the test, however that ends', async () => {
  const words = ['--import', './functions/local/testing/endsWithParent.mjs', '-e', 'setInterval(() => {}, 1000)']
  const started = `require('node:child_process').spawn(process.execPath, ${JSON.stringify(words)}, { stdio: ['pipe', 'ignore', 'ignore'] })`
  const parent = spawn(process.execPath, ['-e', `console.log(${started}.pid)`], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(parent.stdout, 'data')
  const pid = Number(said)
  expect(isAlive(pid)).toBe(true)
  parent.kill('SIGKILL')
  while (isAlive(pid)) await new Promise((wake) => setTimeout(wake, 20))
})
