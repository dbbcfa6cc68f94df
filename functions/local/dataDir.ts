import { generateKeyPairSync } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './stop'

/** Takes the data directory for this process alone; answers how to give it back. */
export function lockDataDir(dataDir: string): () => void {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    throw new Stop(`the data directory ${dataDir} cannot be made: ${(error as Error).message}`)
  }
  const lock = join(dataDir, 'runner.lock')
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, born: born(process.pid) }))
  try {
    for (let attempt = 0; !linked(mine, lock); attempt++) {
      const holder = holderOf(lock)
      if (holder || attempt > 3) throw new Stop(`${dataDir} is in use by another runner (process ${holder}): stop it, or set DATA_DIR`)
      rmSync(lock, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return () => rmSync(lock, { force: true })
}

function linked(mine: string, lock: string) {
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** A lock outlives a killed runner, and its number may be somebody else's by now: the time of birth tells. */
function holderOf(lock: string): number | undefined {
  const { pid, born: since } = written(lock)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  return born(pid) === since ? pid : undefined
}

function written(lock: string): { pid: number; born: string } {
  try {
    return JSON.parse(readFileSync(lock, 'utf8'))
  } catch {
    return { pid: Number.NaN, born: '' }
  }
}

/** Only Linux tells; elsewhere a reused process number is taken for the holder. */
function born(pid: number): string {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    // A killed process whose parent has not asked after it yet is dead all the same.
    return state === 'Z' || state === 'X' ? 'dead' : (fields[18] ?? '')
  } catch {
    return ''
  }
}

/** Ends an engine that a killed runner left behind on this very file; only Linux can leave one that its watchdog missed for a moment. */
export function endOrphans(dbPath: string) {
  if (!existsSync('/proc')) return
  for (const entry of readdirSync('/proc')) {
    const words = /^\d+$/.test(entry) ? commandLine(entry) : []
    const orphan = words[0]?.includes('dynoxide') && words[words.indexOf('--db-path') + 1] === dbPath
    if (!orphan) continue
    process.kill(Number(entry), 'SIGKILL')
    const patience = Date.now() + 2_000
    while (commandLine(entry).length && Date.now() < patience) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
  }
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean)
  } catch {
    return []
  }
}

/** Written whole or not at all, so that a kill leaves the old file or the new one. */
export function writeWhole(file: string, text: string, mode = 0o644) {
  const draft = `${file}.new`
  writeFileSync(draft, text, { mode })
  renameSync(draft, file)
}

/** The key pair that signs this data directory's sessions: made once, so that a restart signs nobody out. */
export function tokenKeys(dataDir: string) {
  const file = join(dataDir, 'tokenKeys.json')
  if (!existsSync(file)) writeWhole(file, JSON.stringify(newTokenKeys()), 0o600)
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof newTokenKeys>
}

export function newTokenKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const jwk = (key: typeof publicKey) => JSON.stringify({ ...key.export({ format: 'jwk' }), alg: 'EdDSA' })
  return { TOKEN_PRIVATE_KEY: jwk(privateKey), TOKEN_PUBLIC_KEY: jwk(publicKey) }
}
