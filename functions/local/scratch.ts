import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Runner, type RunnerOptions, startRunner } from './runner'

type Handler = (event: never) => unknown

/** The smallest `resources` a runner starts with. */
export const resources = `
resources:
  Resources:
    Bus: { Type: AWS::Events::EventBus, Properties: { Name: scratch } }
    Table:
      Type: AWS::DynamoDB::Table
      Properties:
        BillingMode: PAY_PER_REQUEST
        AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
        KeySchema: [{ AttributeName: pk, KeyType: HASH }]
        StreamSpecification: { StreamViewType: NEW_AND_OLD_IMAGES }
`

/** A folder for one test, inside the repository so that packages resolve; `files` by their paths. */
export function scratchRoot(files: Record<string, string>) {
  const home = join(process.cwd(), '.build/scratch')
  mkdirSync(home, { recursive: true })
  const root = mkdtempSync(join(home, 'root-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

export const remove = (root: string) => rmSync(root, { recursive: true, force: true })

/** One line of `functions:` per handler. */
export function scratchApplication(events: Record<string, string>) {
  const lines = Object.entries(events).map(([name, event]) => `  ${name}: { handler: functions/${name}.handler, events: [${event}] }`)
  const environment = 'provider: { environment: { TABLE_NAME: !Ref Table, BUS_NAME: !Ref Bus } }'
  const yml = ['service: scratch', environment, 'functions:', ...lines, resources].join('\n')
  const stubs = Object.keys(events).map((name) => [`functions/${name}.mjs`, ''] as const)
  return scratchRoot({ 'serverless.yml': yml, 'functions/package.json': '{}', ...Object.fromEntries(stubs) })
}

/** A runner of these handlers, which are called in place of the files they stand for. */
export function startScratch(root: string, handlers: Record<string, Handler>, over: Partial<RunnerOptions> = {}): Promise<Runner> {
  const modules = Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, { handler }]))
  return startRunner({ root, dataDir: 'data', quiet: true, load: async () => modules, ...over })
}
