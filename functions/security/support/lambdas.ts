import { join } from 'node:path'
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { ensureTable, openEngineInMemory } from '../../local/engine'
import { openOfficialEngine } from '../../local/officialEngine'
import { readServerless } from '../../local/serverlessFile'
import { endpoints } from '../../platform/endpoints'
import { client } from '../../platform/table'
import { invoke } from '../../testing/invoke'

const root = process.cwd()
const file = () => readServerless(root, { stage: 'test', env: process.env, given: process.env as Record<string, string> })
type Handler = Parameters<typeof invoke>[0]

/** A table that no other test writes into, so that all of it can be compared before and after. Before the first call. */
export async function ownTable(): Promise<{ stop(): Promise<void> }> {
  const engine = await (process.env.DDB_ENGINE === 'official' ? openOfficialEngine(root) : openEngineInMemory(root))
  await ensureTable(engine.url, file().table)
  process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.url
  return {
    stop: async () => {
      client.destroy()
      await engine.stop()
    },
  }
}

/** Every Lambda that has a route, loaded from the file that serverless.yml names. */
export async function routedLambdas(): Promise<Record<string, Handler>> {
  const handlers: Record<string, Handler> = {}
  for (const { name, file: path, exported, routes } of file().lambdas) {
    if (routes.length > 0) handlers[name] = (await import(join(root, path)))[exported]
  }
  return handlers
}

/** Asks an operation by its name, each field where its endpoint has it. */
export function caller(handlers: Record<string, Handler>) {
  return async (name: string, input: object, token?: string) => {
    const { method, path } = endpoints[name]!
    const isInPath = (field: string) => path.includes(`{${field}}`)
    const text = ([field, value]: [string, unknown]) => [field, String(value)]
    const inPath = Object.entries(input).filter(([field]) => isInPath(field))
    const rest = Object.entries(input).filter(([field, value]) => !isInPath(field) && value !== undefined)
    return invoke(handlers[name]!, {
      method,
      path,
      pathParameters: Object.fromEntries(inPath.map(text)),
      ...(method === 'GET' ? { query: Object.fromEntries(rest.map(text)) } : { body: Object.fromEntries(rest) }),
      ...(token && { token }),
    })
  }
}
export type Ask = ReturnType<typeof caller>

/** Every row there is. */
export const rowsOf = async (): Promise<Record<string, unknown>[]> => (await itemsOf()).map((item) => unmarshall(item))

async function itemsOf(): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = []
  let from: Record<string, AttributeValue> | undefined
  do {
    const found = await client.send(
      new ScanCommand({ TableName: process.env.TABLE_NAME!, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    )
    items.push(...(found.Items ?? []))
    from = found.LastEvaluatedKey
  } while (from)
  return items
}

/** Every row by its key, as text. */
export const snapshot = async (): Promise<Map<string, string>> =>
  new Map((await itemsOf()).map((item) => [`${item.pk?.S} ${item.sk?.S}`, JSON.stringify(item)]))

/** An engine may give the fields of a map in another order; it seldom does. */
const inOrder = (row = 'null') =>
  JSON.stringify(JSON.parse(row), (_field, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

/** The keys of rows that differ. */
export const changedRows = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    return was !== is && inOrder(was) !== inOrder(is)
  })
