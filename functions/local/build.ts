import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildContext, BuildOptions } from 'esbuild'
import { Stop } from './stop'

/** Name of an output → source file from the top of the repository. */
export type Entries = Record<string, string>
type Module = Record<string, unknown>
/** Loads modules by the names of their entries; called again, it loads them as they are now. */
export type Load = (entries: Entries) => Promise<Record<string, Module>>

/** CommonJS parts of dependencies call require, which an ES module does not have. */
const banner = { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" }

export const buildOptions = (root: string): BuildOptions => ({
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  conditions: ['module'],
  alias: { '@shared': join(root, 'shared') },
  banner,
  sourcemap: true,
  logLevel: 'silent',
  outExtension: { '.js': '.mjs' },
})

/**
 * Bundles with esbuild into `.build/local/<process>/<count>/` and imports from there. All entries are split from one build, so that
 * they share their modules as they share this process. The bundler weighs more than the runner, so it is kept only for reloads.
 */
export function bundled(root: string, keep: boolean): { load: Load; close(): Promise<void> } {
  const { context, stop } = createRequire(join(root, 'functions/package.json'))('esbuild') as typeof import('esbuild')
  const home = join(root, '.build/local')
  const mine = join(home, `${process.pid}`)
  sweep(home)
  let built: BuildContext | undefined
  let builtFor = ''
  let count = 0
  const end = async () => {
    await built?.dispose()
    built = undefined
    builtFor = ''
  }

  return {
    async load(entries) {
      if (JSON.stringify(entries) !== builtFor) {
        await end()
        const outdir = join(mine, 'out')
        built = await context({ ...buildOptions(root), entryPoints: entries, outdir, splitting: true, write: false })
        builtFor = JSON.stringify(entries)
      }
      const { outputFiles = [] } = await built!.rebuild().catch(told)
      if (!keep) {
        await end()
        await stop()
      }
      // A module is imported once per address, so each build gets a folder of its own.
      const folder = join(mine, `${count++}`)
      for (const { path, contents } of outputFiles) {
        const file = path.replace(join(mine, 'out'), folder)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, contents)
      }
      const names = Object.keys(entries)
      const modules = await Promise.all(
        names.map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href).catch(failed(entries[name]!))),
      )
      return Object.fromEntries(names.map((name, i) => [name, modules[i]]))
    },
    async close() {
      await end()
      rmSync(mine, { recursive: true, force: true })
    },
  }
}

/** Imports the sources as they are: for tests, where jest translates them. */
export const fromSource =
  (root: string): Load =>
  async (entries) => {
    const modules: Record<string, Module> = {}
    for (const [name, file] of Object.entries(entries)) modules[name] = await import(join(root, file)).catch(failed(file))
    return modules
  }

function told(error: { errors?: { text: string; location?: { file: string; line: number } | null }[] }): never {
  const [first] = error.errors ?? []
  if (!first) throw error
  throw new Stop(`${first.location ? `${first.location.file}:${first.location.line}: ` : ''}${first.text}`)
}

const failed = (file: string) => (error: Error) => {
  throw new Stop(`${file} cannot be loaded: ${error.message}`)
}

/** Removes what killed runners left. */
function sweep(home: string) {
  if (!existsSync(home)) return
  for (const pid of readdirSync(home)) {
    try {
      process.kill(Number.parseInt(pid, 10), 0)
    } catch {
      rmSync(join(home, pid), { recursive: true, force: true })
    }
  }
}
