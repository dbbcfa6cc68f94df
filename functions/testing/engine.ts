import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment'
import { TestEnvironment } from 'jest-environment-node'
import { newTokenKeys } from '../local/dataDir'
import { ensureTable, openEngineInMemory } from '../local/engine'
import { codeValues, localKeys, outsideValues, takeEnvironment } from '../local/environment'
import { openOfficialEngine } from '../local/officialEngine'
import { startS3 } from '../local/s3/startS3'
import { readTable } from '../local/serverlessFile'
import { newPayKeys } from '../local/wechatPay/keys'
import { silent } from './silent'

const nowhere = 'http://127.0.0.1:9'

/** The table of serverless.yml on an engine of this worker's own, and every variable a Lambda asks for. */
async function start(root: string) {
  const engine = await (process.env.DDB_ENGINE === 'official' ? openOfficialEngine(root) : openEngineInMemory(root))
  // WeChat, its payments, carriers and the bus are nowhere until a test says where: no test leaves this machine.
  const given = {
    ...newTokenKeys(),
    ...codeValues('https://q.example.cn'),
    ...outsideValues(nowhere, newPayKeys()),
    WECHAT_BASE_URL: nowhere,
    WECHAT_APPID: 'wxtest00000000000',
    WECHAT_SECRET: 'test',
    TABLE_PATIENCE_MS: '60000',
  }
  const { table, environment } = readTable(root, { stage: 'test', env: process.env, given })
  await ensureTable(engine.url, silent(table))
  const s3 = await startS3({ dir: folder(), keys: localKeys })
  return { ...environment, ...given, ...sdk(engine.url, s3.url), POWERTOOLS_LOG_LEVEL: 'SILENT' }
}

/** Made when something is put there, and gone with this worker, also when it is told to end. */
function folder() {
  const dir = join(tmpdir(), `objects-${process.pid}-${Date.now()}`)
  process.once('SIGTERM', () => process.exit(143))
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const sdk = (url: string, s3Url: string) => ({
  AWS_ENDPOINT_URL_DYNAMODB: url,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: url,
  AWS_ENDPOINT_URL_EVENTBRIDGE: nowhere,
  AWS_ENDPOINT_URL_S3: s3Url,
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: localKeys.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localKeys.secretAccessKey,
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
