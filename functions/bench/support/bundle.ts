import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BuildOptions } from 'esbuild'
import { parse } from 'yaml'

const { build } = createRequire(join(process.cwd(), 'functions/package.json'))('esbuild') as typeof import('esbuild')

type Custom = Pick<BuildOptions, 'bundle' | 'minify' | 'format' | 'target' | 'mainFields' | 'alias' | 'banner'>
interface File {
  functions: Record<string, { handler: string }>
  custom: { esbuild: Custom }
}
const { functions, custom } = parse(readFileSync('serverless.yml', 'utf8'), { logLevel: 'error' }) as File

/** Source files of the Lambdas, by name. */
export const lambdas = Object.fromEntries(
  Object.entries(functions).map(([name, { handler }]) => [name, `${handler.replace(/\.\w+$/, '')}.ts`]),
)

interface Bundling {
  /** The SDK as it comes, with what our bundles leave out of it. */
  wholeSdk?: boolean
}

/** Bundles with the options of serverless.yml, as `osls package` does. Answers the bytes of each. */
export async function deployed(entryPoints: Record<string, string>, outdir: string, { wholeSdk = false }: Bundling = {}) {
  const { bundle, minify, format, target, mainFields, alias = {}, banner } = custom.esbuild
  const fromHere = Object.entries(alias).map(([name, path]) => [name, path.startsWith('.') ? join(process.cwd(), path) : path])
  const { metafile } = await build({
    ...({ bundle, minify, format, target, mainFields, banner } as BuildOptions),
    ...{ entryPoints, outdir, platform: 'node', outExtension: { '.js': '.mjs' }, metafile: true, logLevel: 'error' },
    ...(!wholeSdk && { alias: Object.fromEntries(fromHere) }),
  })
  const named = (path: string) => path.split('/').at(-1)!.replace('.mjs', '')
  return Object.fromEntries(Object.entries(metafile!.outputs).map(([path, { bytes }]) => [named(path), bytes]))
}
