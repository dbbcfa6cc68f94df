import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Incoming, Outgoing } from './httpEvent'
import { staticFile } from './staticFiles'

export interface H5 {
  answer(path: string, request: Incoming): Promise<Outgoing | undefined>
  stop(): void
}
type State = 'ready' | 'building' | 'failed'

/** Serves the browser build of the mini-program; where it is missing or older than its sources, it is built beside the running API. */
export function startH5(root: string, build: boolean, say: (line: string) => void): H5 {
  // H5_DIR: pages that somebody built into a folder of their own.
  const folder = resolve(root, process.env.H5_DIR ?? 'miniapp/dist/h5')
  let state: State = 'ready'
  let end = () => {}
  if (build && existsSync(join(root, 'miniapp/src')) && isStale(root, folder)) {
    state = 'building'
    say('building the pages (npm run build:h5), about a minute; the API answers already')
    const building = buildPages(root)
    end = building.end
    void building.done.then(({ ok, seconds, output }) => {
      state = ok ? 'ready' : 'failed'
      say(ok ? `the pages are ready (${seconds} s)` : `the pages could not be built (npm run build:h5):\n${output}`)
    })
  }
  return {
    async answer(path, request) {
      if (path === '/' && state !== 'ready') return waitingPage(state)
      return staticFile(folder, path, request)
    },
    stop: () => end(),
  }
}

/** Newest source against the built page. */
export function isStale(root: string, folder: string) {
  const page = join(folder, 'index.html')
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  const sources = ['miniapp/src', 'miniapp/config', 'miniapp/package.json', 'shared'].map((path) => join(root, path))
  return sources.some((path) => newest(path) > built)
}

function newest(path: string): number {
  if (!existsSync(path)) return 0
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  const inner = readdirSync(path, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules' && !name.includes('.test.'))
  return Math.max(0, ...inner.map(({ name }) => newest(join(path, name))))
}

function buildPages(root: string) {
  const began = Date.now()
  let output = ''
  let over = false
  const child = spawn('npm', ['run', 'build:h5'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-3_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const done = new Promise<{ ok: boolean; seconds: number; output: string }>((resolve) => {
    const finish = (ok: boolean) => {
      over = true
      resolve({ ok, seconds: Math.round((Date.now() - began) / 1000), output: output.trim() })
    }
    child.on('error', () => finish(false))
    child.on('close', (code) => finish(code === 0))
  })
  return {
    done,
    end() {
      // The whole group: npm, its shell and the compiler.
      if (!over && child.pid) process.kill(-child.pid)
    },
  }
}

function waitingPage(state: Exclude<State, 'ready'>): Outgoing {
  const text =
    state === 'building'
      ? ['页面正在生成，约一分钟', '好了会自己打开；接口已经可以使用。']
      : ['页面没有生成成功', '请看终端里的说明；接口可以照常使用。']
  const body = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>渠道通</title>
<style>body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;font:16px/1.8 system-ui,sans-serif;color:#1f2329;background:#f7f8fa}
p{margin:0;color:#646a73}a{color:inherit}@media(prefers-color-scheme:dark){body{color:#ebebeb;background:#17181a}p{color:#a6a6a6}}</style>
</head>
<body><h1>${text[0]}</h1><p>${text[1]}</p><p><a href="/docs">接口说明</a></p></body>
</html>
`
  return { status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '2' }, body }
}
