/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { build } from 'esbuild'
import { filesIn } from './files'

/** Each law broken once, as [what, file, line, the rule that says so], so that a law which no longer holds is seen. */
const banned = 'lint/style/noRestrictedImports'
const broken: [what: string, file: string, line: string, rule: string][] = [
  ['a rule imports a store', 'functions/orders/rules/one.ts', "import { x } from '../store'", banned],
  ['a rule imports platform', 'functions/orders/rules/two.ts', "import { x } from '../../platform/table'", banned],
  ["a rule imports another capability's rule", 'functions/orders/rules/three.ts', "import { x } from '../../credit/rules/line'", banned],
  ['a rule imports a store through a detour', 'functions/orders/rules/four.ts', "import { x } from './../store'", banned],
  ['a rule imports a package', 'functions/orders/rules/five.ts', "import { x } from 'node:crypto'", banned],
  ['a rule imports while it runs', 'functions/orders/rules/six.ts', "export const x = () => import('../store')", banned],
  ['a store imports another store', 'functions/credit/store.ts', "import { x } from '../inventory/store'", banned],
  ['a part of a store imports another store', 'functions/credit/lineStore.ts', "import { x } from '../inventory/levelStore'", banned],
  ['a store imports the engine', 'functions/inventory/store.ts', "import { x } from '../platform/dynamoTable'", banned],
  ["a store imports a rule's type", 'functions/catalog/store.ts', "import type { x } from './rules/offer'", banned],
  ["a Lambda imports another capability's rule", 'functions/orders/submitOne.ts', "import { x } from '../credit/rules/line'", banned],
  ["a Lambda imports another capability's Lambda", 'functions/orders/submitTwo.ts', "import { x } from '../credit/getCredit'", banned],
  [
    "a capability's folder imports another capability's code",
    'functions/codes/cases/one.ts',
    "import { x } from '../../orders/moving'",
    banned,
  ],
  [
    "a capability's folder imports another capability's rule",
    'functions/codes/cases/two.ts',
    "import { x } from '../../orders/rules/moving'",
    banned,
  ],
  ['a Lambda imports the local runtime', 'functions/orders/submitThree.ts', "import { x } from '../local/start'", banned],
  ['a Lambda imports test helpers', 'functions/orders/submitFour.ts', "import { x } from '../testing/examples'", banned],
  ['a Lambda climbs around @shared', 'functions/orders/submitFive.ts', "import { x } from '../../shared/orders/model'", banned],
  ['a Lambda imports all of zod', 'functions/orders/submitSix.ts', "import { x } from 'zod'", banned],
  ['platform imports the local runtime', 'functions/platform/http.ts', "import { x } from '../local/start'", banned],
  ['a test imports all of zod', 'functions/orders/submit.test.ts', "import { x } from 'zod/v4'", banned],
  ['a test climbs out of its tree', 'functions/orders/rules/line.test.ts', "import { x } from '../../../shared/orders/model'", banned],
  ['shared imports a Lambda', 'shared/orders/one.ts', "import { x } from '../../functions/orders/store'", banned],
  ['shared imports a package', 'shared/orders/two.ts', "import { x } from 'dayjs'", banned],
  ['shared imports all of zod', 'shared/orders/three.ts', "import { x } from 'zod'", banned],
  ['a hook imports another capability', 'miniapp/src/orders/useOne.ts', "import { x } from '../catalog/useOffer'", banned],
  ['a component imports another capability', 'miniapp/src/orders/components/One.tsx', "import { x } from '../../catalog/useOffer'", banned],
  ['a page imports another capability', 'miniapp/src/orders/pages/list/index.tsx', "import { x } from '../../../catalog/useOffer'", banned],
  [
    'a page imports the server',
    'miniapp/src/orders/pages/list/one.tsx',
    "import { x } from '../../../../../functions/orders/store'",
    banned,
  ],
  ['a page imports the server by name', 'miniapp/src/orders/pages/list/two.tsx', "import { x } from '@qudaotong/functions/x'", banned],
  ["the phone's platform imports a capability", 'miniapp/src/platform/session.ts', "import { x } from '../orders/useOne'", banned],
  ['the phone imports all of zod', 'miniapp/src/orders/useTwo.ts', "import { x } from 'zod'", banned],
  ['a barrel', 'shared/orders/index.ts', "export { x } from './model'", 'lint/performance/noBarrelFile'],
  ['a barrel of everything', 'shared/orders/all.ts', "export * from './model'", 'lint/performance/noReExportAll'],
  ['a cycle', 'shared/cycle/one.ts', "import { y } from './two'\nexport const x = y", 'lint/suspicious/noImportCycles'],
]
/** The other half of the cycle, which is reported as well. */
const partner = { file: 'shared/cycle/two.ts', line: "import { x } from './one'\nexport const y = x" }

/** What the laws leave free. */
const lawful: [file: string, line: string][] = [
  ['functions/orders/rules/free.ts', "import { x } from './lines'\nimport { y } from '@shared/orders/model'"],
  [
    'functions/orders/store.ts',
    "import { x } from '../platform/table'\nimport { y } from '@shared/orders/model'\nimport { z } from './packed'",
  ],
  [
    'functions/orders/submitFree.ts',
    "import { x } from './rules/lines'\nimport { y } from '../credit/lineStore'\nimport { z } from '../platform/http'\nimport * as w from 'zod/mini'",
  ],
  ['functions/orders/submitFree.test.ts', "import { x } from '../testing/examples'\nimport { y } from '../credit/getCredit'"],
  ['shared/orders/free.ts', "import { x } from './model'\nimport { y } from '../kernel/money'\nimport * as z from 'zod/mini'"],
  [
    'miniapp/src/orders/useFree.ts',
    "import { x } from '../platform/call'\nimport { y } from '@shared/orders/api'\nimport { z } from './cart'",
  ],
  ['miniapp/src/orders/components/Free.tsx', "import { x } from '../useFree'\nimport { y } from '../../platform/ui/Empty'"],
  ['miniapp/src/orders/pages/list/free.tsx', "import { x } from '../../useFree'\nimport { y } from '../../../platform/ui/Empty'"],
]

const root = mkdtempSync(join(tmpdir(), 'imports-'))
const said = new Map<string, Set<string>>()

beforeAll(() => {
  copyFileSync('.biome.jsonc', join(root, '.biome.jsonc'))
  for (const { file, line } of [
    ...broken.map(([, file, line]) => ({ file, line })),
    ...lawful.map(([file, line]) => ({ file, line })),
    partner,
  ]) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), `${line}\n`)
  }
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout, stderr } = spawnSync(process.execPath, [require.resolve('@biomejs/biome/bin/biome'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(stderr)
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; severity: string; location: { path: string } }[] }
  const laws = new Set(broken.map(([, , , law]) => law))
  for (const { category, severity, location } of diagnostics) {
    // A warning would not fail the gate.
    if (severity === 'error' && laws.has(category)) said.set(location.path, (said.get(location.path) ?? new Set()).add(category))
  }
})

afterAll(() => rmSync(root, { recursive: true }))

describe('the import law forbids', () => {
  it.each(broken)('%s', (_what, file, _line, rule) => {
    expect([...(said.get(file) ?? [])]).toContain(rule)
  })
})

/** Lint sees one step; a store that hands the way on through a file of its own is seen here. */
describe('whatever a store loads', () => {
  const stores = filesIn('functions', /^functions\/\w+\/(store|\w+Store)\.ts$/)
  it.each(stores)("%s reaches no other capability's files", async (store) => {
    const { metafile } = await build({
      entryPoints: [store],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      packages: 'external',
    })
    const own = dirname(store)
    const strange = Object.keys(metafile.inputs).filter(
      (path) => !['shared', 'functions/platform', own].some((folder) => path.startsWith(`${folder}/`)),
    )
    expect(strange).toEqual([])
  })
})

describe('the import law leaves free', () => {
  it.each(lawful)('%s', (file) => {
    expect([...(said.get(file) ?? [])]).toEqual([])
  })
})
