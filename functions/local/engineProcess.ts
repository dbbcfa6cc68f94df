import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Stop } from './stop'

export interface EngineProcess {
  url: string
  /** Resolves with a reason when the engine ends, asked to or not. */
  ended: Promise<string>
  stop(): Promise<void>
}

/** The engine's version is pinned by the linux-x64 package; other platforms have packages of the same name and version. */
const version = '1.2.1'

export function engineBinary(root: string, platform: string = process.platform, arch: string = process.arch): string {
  const name = `@dynoxide/${platform}-${arch}`
  try {
    return createRequire(join(root, 'functions/package.json')).resolve(`${name}/dynoxide${platform === 'win32' ? '.exe' : ''}`)
  } catch {
    throw new Stop(`the database engine is missing: npm install --no-save ${name}@${version}`)
  }
}

/** `cat` ends with the pipe from the runner, so an engine never outlives a runner that was killed. */
const watchdog = `exec 3<&0
"$@" </dev/null 3<&- &
engine=$!
{ cat <&3; kill "$engine"; sleep 1; kill -9 "$engine"; } >/dev/null 2>&1 &
exec 3<&-
wait "$engine"`

/** Starts a program that listens on the port it is given, in a process group of its own so that Ctrl-C reaches only the runner. */
export async function startProcess(command: (port: number) => string[], logFile?: string): Promise<EngineProcess> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const engine = start(command(port), port, logFile)
    if (await listening(port, engine.ended)) return engine
    await engine.stop()
    if (attempt === 3) throw new Stop(`the database engine does not start: ${await engine.ended}${logFile ? ` (see ${logFile})` : ''}`)
  }
}

function start(words: string[], port: number, logFile?: string): EngineProcess {
  const log = logFile ? openSync(logFile, 'a') : 'ignore'
  const [program, ...rest] = process.platform === 'win32' ? words : ['/bin/sh', '-c', watchdog, 'engine', ...words]
  const child = spawn(program!, rest, { stdio: ['pipe', log, log], detached: process.platform !== 'win32' })
  if (typeof log === 'number') closeSync(log)
  const pipe = child.stdin as Socket
  // Neither the child nor its pipe keeps this process from ending, and with this process the pipe ends.
  child.unref()
  pipe.unref()
  pipe.on('error', () => {})
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  void ended.then(() => pipe.destroy())
  return {
    url: `http://127.0.0.1:${port}`,
    ended,
    async stop() {
      child.ref()
      pipe.destroy()
      if (process.platform === 'win32') child.kill()
      await ended
    },
  }
}

async function listening(port: number, ended: Promise<string>) {
  let dead = false
  void ended.then(() => {
    dead = true
  })
  for (const patience = Date.now() + 15_000; !dead && Date.now() < patience; await sleep(4)) {
    const socket = connect(port, '127.0.0.1')
    const open = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false)
    socket.destroy()
    if (open) return true
  }
  return false
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await once(probe.close(), 'close')
  return port
}
