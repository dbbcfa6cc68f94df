import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where a build of the pages lies; made where there is none. H5_DIR and WEAPP_DIR name another. */
export function built(target: 'h5' | 'weapp'): string {
  const named = { h5: process.env.H5_DIR, weapp: process.env.WEAPP_DIR }[target]
  const folder = resolve(named ?? `miniapp/dist/${target}`)
  if (!existsSync(folder)) execFileSync('npm', ['run', `build:${target}`], { stdio: 'ignore' })
  return folder
}

/** The product as `npm start` runs it, with its own data and the pages as they are built; or the one that runs at BASE_URL. */
export async function startProduct() {
  if (process.env.BASE_URL) return { url: process.env.BASE_URL, stop: async () => {} }
  const data = mkdtempSync(join(tmpdir(), 'bench-product-'))
  const env = { ...process.env, PORT: '0', DATA_DIR: data, H5: 'off' }
  const child = spawn(process.execPath, ['functions/local/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  return {
    url: await address(child),
    async stop() {
      if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const address = (child: ChildProcess) =>
  new Promise<string>((found, failed) => {
    let output = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk
      const url = /ready: (http:\S+)/.exec(output)?.[1]
      if (url) found(url)
    })
    child.once('exit', (code) => failed(new Error(`the product ended with ${code}`)))
  })
