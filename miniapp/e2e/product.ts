import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serveBrowser } from './browser'

const root = path.resolve(__dirname, '../..')
/** A slow machine with a lot else to do may take long to seed, but not for ever. */
const patience = 420_000

/** Before all browser tests: one browser, and the product as `npm start` runs it, on a free port and with fresh data; or the one that runs at BASE_URL already. */
export default async function startProduct() {
  const closers: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const close of closers) await close()
  }
  // Before the browser adds its own to it.
  const own = { ...process.env }
  try {
    const browser = await serveBrowser()
    closers.push(() => within(10_000, browser.close()))
    process.env.BROWSER_URL = browser.wsEndpoint()
    if (!own.BASE_URL) await start(closers, own)
    Object.assign(globalThis, { stopProduct: stop })
  } catch (problem) {
    await stop()
    throw problem
  }
}

async function start(closers: (() => Promise<void>)[], own: NodeJS.ProcessEnv) {
  const data = mkdtempSync(path.join(tmpdir(), 'qudaotong-e2e-'))
  // H5=off: the pages are tested as they were built.
  const env = { ...own, PORT: '0', DATA_DIR: data, H5: 'off', NODE_ENV: undefined }
  const words = ['--import', './functions/local/testing/endsWithParent.mjs', 'functions/local/start.mjs']
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['pipe', 'pipe', 'pipe'] })
  closers.push(async () => {
    await end(child)
    rmSync(data, { recursive: true, force: true })
  })
  process.env.BASE_URL = await ready(child)
}

/** Its first line that names an address; seeding comes before it. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (why: string) => reject(new Error(`the product ${why}:\n${output.slice(-5_000)}`))
    const tooLong = setTimeout(() => fail(`was not ready after ${patience / 1000} s`), patience)
    const read = (chunk: Buffer) => {
      output += chunk
      const url = /ready: (http:\S+)/.exec(output)?.[1]
      if (!url) return
      clearTimeout(tooLong)
      resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', ({ message }) => fail(`could not be started (${message})`))
    child.once('exit', (code, signal) => {
      clearTimeout(tooLong)
      fail(`ended with ${code ?? signal}`)
    })
  })
}

/** Asked to, and made to when it does not. */
async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await within(10_000, ended)
  child.kill('SIGKILL')
  await within(5_000, ended)
}

const within = (milliseconds: number, what: Promise<unknown>) =>
  Promise.race([what.then(() => {}), new Promise<void>((over) => setTimeout(over, milliseconds).unref())])
