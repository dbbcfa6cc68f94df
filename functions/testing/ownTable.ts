import { ensureTable } from '../local/engine'
import { readTable } from '../local/serverlessFile'

/** Import this before anything else where rows of other files would disturb: the file then has a table of its own, once `ownTable` is there. */
const name = `own-${process.pid}-${Date.now()}`
process.env.TABLE_NAME = name

const { table } = readTable(process.cwd(), { stage: 'test', env: process.env, given: { ...(process.env as Record<string, string>) } })

// Nobody hears its events, and to keep them costs the engine more at every write.
const { StreamSpecification: _, ...create } = table.create as typeof table.create & { StreamSpecification?: unknown }

export const ownTable: Promise<void> = ensureTable(process.env.AWS_ENDPOINT_URL_DYNAMODB!, {
  ...table,
  name,
  create: { ...create, TableName: name },
})
