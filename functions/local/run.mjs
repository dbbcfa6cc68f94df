import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Runs a TypeScript file of this repository: `node functions/local/run.mjs functions/bench/streamedWrites.ts`. */
export async function run(entry) {
  process.chdir(root)
  process.setSourceMapsEnabled(true)
  const folder = join(root, '.build/local', `${process.pid}-run`)
  mkdirSync(folder, { recursive: true })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, 'entry.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    alias: { '@shared': join(root, 'shared') },
    external: ['esbuild', 'node-sqlite3-wasm', 'playwright-core', '@sparticuz/chromium'],
    banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
    sourcemap: true,
    logLevel: 'error',
  })
  // What follows is measured, or runs for days: it has the machine for itself.
  await stop()
  try {
    await import(pathToFileURL(outfile).href)
  } catch (error) {
    // What the reader can mend is one line (stop.ts); anything else is a fault of ours, with its stack.
    console.error(error?.name === 'Stop' ? error.message : error)
    process.exit(1)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , entry] = process.argv
  process.argv.splice(1, 1)
  await run(entry)
}
