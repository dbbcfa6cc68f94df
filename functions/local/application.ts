import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Load } from './build'
import type { Rule } from './bus'
import { type DeadLetters, deliver } from './deliver'
import { Lambdas } from './lambdas'
import type { LocalRoute } from './localRoute'
import { Routes } from './routes'
import type { Runner } from './runner'
import type { Lambda, ServerlessFile } from './serverlessFile'
import { Stop } from './stop'

/** One reading of `serverless.yml` with its code loaded; a reload makes a new one and puts it in the old one's place. */
export interface Application {
  file: ServerlessFile
  lambdas: Lambdas
  routes: Routes<Lambda>
  extras: Routes<LocalRoute>
  rules: Rule[]
  /** Of `functions/local/seed`, where it is wanted. */
  seed: ((runner: Runner) => Promise<void>) | undefined
}

/** Local code that is bundled together with the Lambdas, whose environment and modules it shares. */
const localFiles = { localExtras: 'functions/local/extras.ts', localSeed: 'functions/local/seed/index.ts' }

interface Place {
  root: string
  load: Load
  dead: DeadLetters
  seed: boolean
}

export async function loadApplication(file: ServerlessFile, { root, load, dead, seed }: Place): Promise<Application> {
  const present = Object.entries(localFiles).filter(([name, path]) => (seed || name !== 'localSeed') && existsSync(join(root, path)))
  const entries = Object.fromEntries(file.lambdas.map((lambda) => [lambda.name, lambda.file]))
  const modules = await load({ ...entries, ...Object.fromEntries(present) })
  const lambdas = new Lambdas(file.lambdas, modules)
  const extras = (modules.localExtras?.extras ?? {}) as Record<string, LocalRoute>
  const routes = new Routes<Lambda>()
  for (const lambda of file.lambdas) {
    for (const key of lambda.routes) {
      if (!routes.add(key, lambda)) throw new Stop(`serverless.yml: ${key} belongs to two Lambdas, one of them ${lambda.name}`)
    }
  }
  const extraRoutes = new Routes<LocalRoute>()
  for (const [key, route] of Object.entries(extras)) extraRoutes.add(key, route)
  const rules = file.lambdas.flatMap((lambda) =>
    lambda.rules.map(({ bus, matches }): Rule => {
      return { bus, matches, deliver: (event) => deliver(lambda.name, event, () => lambdas.invoke(lambda, event), dead) }
    }),
  )
  return { file, lambdas, routes, extras: extraRoutes, rules, seed: modules.localSeed?.seed as Application['seed'] }
}
