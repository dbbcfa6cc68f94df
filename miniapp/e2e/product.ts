import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

export interface Product {
  url: string
  stop(): Promise<void>
}

/** The product as `npm start` runs it, on a free port and with fresh data; or the one that already runs at BASE_URL. */
export async function startProduct(): Promise<Product> {
  if (process.env.BASE_URL) return { url: process.env.BASE_URL.replace(/\/$/, ''), stop: async () => undefined }
  const data = mkdtempSync(path.join(tmpdir(), 'qudaotong-e2e-'))
  // H5=off: the pages are tested as they were built.
  const env = { ...process.env, PORT: '0', DATA_DIR: data, H5: 'off', NODE_ENV: undefined }
  const child = spawn(process.execPath, ['functions/local/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async () => {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
  try {
    return { url: await ready(child), stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

/** Its first line that names an address; seeding comes before it. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      const url = /ready: (http:\S+)/.exec(output)?.[1]
      if (url) resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${output}`)))
  })
}
