import { watch as watchFolder } from 'node:fs'
import { join } from 'node:path'
import type { Runner } from './runner'
import { Stop } from './stop'

const quietMs = 60

/** Takes changed code and routes without a restart; what does not build leaves the last good state in place. Answers how to stop. */
export function watch(runner: Pick<Runner, 'root' | 'reload'>): () => void {
  let timer: NodeJS.Timeout | undefined
  let reloading: Promise<void> = Promise.resolve()
  const changed = (_: string, file: string | null) => {
    if (!file || !/(\.m?[jt]s|\.json|serverless\.yml)$/.test(file) || /\.test\.|(^|\/)(local|bench|testing)\//.test(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      reloading = reloading.then(() => reload(runner))
    }, quietMs)
  }
  const watchers = [
    ...['functions', 'shared'].map((folder) => watchFolder(join(runner.root, folder), { recursive: true }, changed)),
    // The folder, because editors put a new file in the place of the old one.
    watchFolder(runner.root, (event, file) => {
      if (file === 'serverless.yml') changed(event, file)
    }),
  ]
  console.log('watching functions/, shared/ and serverless.yml')
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

async function reload(runner: Pick<Runner, 'reload'>) {
  const began = Date.now()
  try {
    await runner.reload()
    console.log(`reloaded (${Date.now() - began} ms)`)
  } catch (error) {
    console.error(`not reloaded: ${error instanceof Stop ? error.message : error}`)
  }
}
