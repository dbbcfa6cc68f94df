import { existsSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endOrphans } from './dataDir'
import { type EngineProcess, engineBinary, startProcess } from './engineProcess'
import { Stop } from './stop'
import { mendStream } from './streamIndex'
import type { TableDefinition } from './tableDefinition'

const agent = new Agent({ keepAlive: true })

/** One call in DynamoDB's own wire format; the engine checks no signature. */
export function engineCall<T>(url: string, target: string, body: unknown): Promise<T> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': target.includes('.') ? target : `DynamoDB_20120810.${target}`,
    'x-amz-date': '20260101T000000Z',
    authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=local',
  }
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const answer = JSON.parse(Buffer.concat(chunks).toString() || '{}')
        if (response.statusCode === 200) return resolve(answer)
        reject(Object.assign(new Error(answer.message ?? answer.Message ?? 'no answer'), { type: `${answer.__type}`.split('#').at(-1) }))
      })
    })
    call.on('error', reject)
    call.end(JSON.stringify(body))
  })
}

const databaseIn = (dataDir: string) => join(dataDir, 'table.db')

export const hasDatabase = (dataDir: string) => existsSync(databaseIn(dataDir))

export interface Mending {
  /** Stream records up to this number have been taken by everyone. */
  relayed?: number
  mend?: boolean
}

/** Starts the embedded engine on this directory's database, which is made and mended when it has to be. */
export async function openEngine(root: string, dataDir: string, { relayed = 0, mend = true }: Mending = {}): Promise<EngineProcess> {
  const binary = engineBinary(root)
  const dbPath = databaseIn(dataDir)
  const serve = (port: number) => [binary, 'serve', '--port', `${port}`, '--db-path', dbPath]
  const log = join(dataDir, 'engine.log')
  endOrphans(dbPath)
  // A first start makes the engine's own tables; only then can they be given an index, and only while it is down.
  if (!hasDatabase(dataDir)) await (await startProcess(serve, log)).stop()
  if (mend) mendStream(root, dbPath, relayed)
  return startProcess(serve, log)
}

/** An engine whose rows end with it. */
export const openEngineInMemory = (root: string): Promise<EngineProcess> => {
  const binary = engineBinary(root)
  return startProcess((port) => [binary, 'serve', '--port', `${port}`])
}

interface Described {
  Table: { KeySchema: unknown; GlobalSecondaryIndexes?: { IndexName: string; KeySchema: unknown; Projection: object }[] }
}

/** Makes the table of `serverless.yml`, or makes sure that the one that is there has the same keys and indexes. */
export async function ensureTable(url: string, { name, create, timeToLive }: TableDefinition): Promise<void> {
  const found = await described(url, name)
  if (found) {
    if (shape(found.Table) === shape(create as unknown as Described['Table'])) return
    throw new Stop(`the stored table ${name} has other keys or indexes than serverless.yml: start with an empty DATA_DIR`)
  }
  await engineCall(url, 'CreateTable', create).catch((error: Error) => {
    throw new Stop(`serverless.yml: the engine refuses the table: ${error.message}`)
  })
  for (;;) {
    const { Table } = await engineCall<{ Table: { TableStatus: string } }>(url, 'DescribeTable', { TableName: name })
    if (Table.TableStatus === 'ACTIVE') break
    await sleep(20)
  }
  if (timeToLive) await engineCall(url, 'UpdateTimeToLive', { TableName: name, TimeToLiveSpecification: timeToLive })
}

async function described(url: string, TableName: string) {
  try {
    return await engineCall<Described>(url, 'DescribeTable', { TableName })
  } catch (error) {
    if ((error as { type?: string }).type === 'ResourceNotFoundException') return undefined
    throw error
  }
}

function shape({ KeySchema, GlobalSecondaryIndexes = [] }: Described['Table']) {
  const indexes = GlobalSecondaryIndexes.map(({ IndexName, KeySchema: keys, Projection }) => [IndexName, sorted(keys), sorted(Projection)])
  return JSON.stringify([sorted(KeySchema), indexes.sort()])
}

/** The same value whatever the order of its fields. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!value || typeof value !== 'object') return value
  return Object.entries(value)
    .map(([key, each]) => [key, sorted(each)])
    .sort(([a], [b]) => (`${a}` < `${b}` ? -1 : 1))
}
