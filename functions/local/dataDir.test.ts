import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { endOrphans, lockDataDir, tokenKeys } from './dataDir'
import { remove, scratchRoot } from './scratch'

const dir = scratchRoot({})
afterEach(() => remove(join(dir, 'runner.lock')))
afterAll(() => remove(dir))

describe('a data directory', () => {
  it('serves one runner at a time', () => {
    const unlock = lockDataDir(dir)
    expect(() => lockDataDir(dir)).toThrow(`${dir} is in use by another runner (process ${process.pid}): stop it, or set DATA_DIR`)
    unlock()
    lockDataDir(dir)()
  })

  it('is free again when its runner was killed, also when another process has its number by now', async () => {
    const gone = spawn('true')
    await once(gone, 'exit')
    for (const holder of [{ pid: gone.pid, born: '1' }, { pid: process.pid, born: 'long ago' }, 'not a lock']) {
      writeFileSync(join(dir, 'runner.lock'), JSON.stringify(holder))
      lockDataDir(dir)()
      expect(existsSync(join(dir, 'runner.lock'))).toBe(false)
    }
  })

  it('keeps its token keys, and from others', () => {
    const keys = tokenKeys(dir)
    expect(tokenKeys(dir)).toEqual(keys)
    expect(statSync(join(dir, 'tokenKeys.json')).mode & 0o777).toBe(0o600)
    expect(JSON.parse(keys.TOKEN_PUBLIC_KEY)).not.toHaveProperty('d')
  })
})

it('ends the engine that a killed runner left on this database, and no other', async () => {
  const db = join(dir, 'table.db')
  const [orphan, stranger] = [spawnAs(db), spawnAs(`${db}2`)]
  await Promise.all([once(orphan, 'spawn'), once(stranger, 'spawn')])
  endOrphans(db)
  expect(await once(orphan, 'exit')).toEqual([null, 'SIGKILL'])
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
  stranger.kill('SIGKILL')
})

/** A process whose command line reads like an engine's. */
const spawnAs = (path: string) =>
  spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', '--', '--db-path', path], { argv0: 'dynoxide', stdio: 'ignore' })
