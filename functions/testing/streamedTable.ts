import { ensureTable } from '../local/engine'
import { readTable } from '../local/serverlessFile'

/** Import this before anything else where the table's stream is read: the one that the others share has none. */
const name = `streamed-${process.pid}-${Date.now()}`
process.env.TABLE_NAME = name

const { table } = readTable(process.cwd(), { stage: 'test', env: process.env, given: { ...(process.env as Record<string, string>) } })

export const streamedTable: Promise<void> = ensureTable(process.env.AWS_ENDPOINT_URL_DYNAMODB!, {
  ...table,
  name,
  create: { ...table.create, TableName: name },
})
