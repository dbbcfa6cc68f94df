import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** Before all browser tests: the product as `npm start` runs it, on a free port and with fresh data; or the one that runs at BASE_URL already. */
export default async function startProduct() {
  if (process.env.BASE_URL) return
  const data = mkdtempSync(path.join(tmpdir(), 'qudaotong-e2e-'))
  // H5=off: the pages are tested as they were built.
  const env = { ...process.env, PORT: '0', DATA_DIR: data, H5: 'off', NODE_ENV: undefined }
  const child = spawn(process.execPath, ['functions/local/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async () => {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
  try {
    process.env.BASE_URL = await ready(child)
    Object.assign(globalThis, { stopProduct: stop })
  } catch (problem) {
    await stop()
    throw problem
  }
}

/** Its first line that names an address; seeding comes before it. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => child.kill(), 180_000)
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      const url = /ready: (http:\S+)/.exec(output)?.[1]
      if (!url) return
      clearTimeout(tooLong)
      resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${output}`)))
  })
}
