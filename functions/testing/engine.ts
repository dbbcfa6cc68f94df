import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment'
import { TestEnvironment } from 'jest-environment-node'
import { newTokenKeys } from '../local/dataDir'
import { ensureTable, openEngineInMemory } from '../local/engine'
import { takeEnvironment } from '../local/environment'
import { openOfficialEngine } from '../local/officialEngine'
import { readTable } from '../local/serverlessFile'

const nowhere = 'http://127.0.0.1:9'

/** The table of serverless.yml on an engine of this worker's own, and every variable a Lambda asks for. */
async function start(root: string) {
  const engine = await (process.env.DDB_ENGINE === 'official' ? openOfficialEngine(root) : openEngineInMemory(root))
  // WeChat and the bus are nowhere until a test says where: no test leaves this machine.
  const given = {
    ...newTokenKeys(),
    WECHAT_BASE_URL: nowhere,
    WECHAT_APPID: 'wxtest00000000000',
    WECHAT_SECRET: 'test',
    TABLE_PATIENCE_MS: '60000',
  }
  const { table, environment } = readTable(root, { stage: 'test', env: process.env, given })
  await ensureTable(engine.url, table)
  return { ...environment, ...given, ...sdk(engine.url), POWERTOOLS_LOG_LEVEL: 'SILENT' }
}

const sdk = (url: string) => ({
  AWS_ENDPOINT_URL_DYNAMODB: url,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: url,
  AWS_ENDPOINT_URL_EVENTBRIDGE: nowhere,
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
})

let started: ReturnType<typeof start> | undefined

/** Jest loads an environment once per worker and sets it up once per file, so the files of a worker share one engine. */
export default class Engine extends TestEnvironment {
  private readonly root: string

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context)
    this.root = config.projectConfig.rootDir
  }

  override async setup() {
    await super.setup()
    started ??= start(this.root)
    // Not the worker's own: its next file may want none of this.
    takeEnvironment(await started, this.global.process.env)
  }
}
