import { ensureTable } from '../local/engine'
import { readTable } from '../local/serverlessFile'

/** Import this before anything else where rows of other files would disturb: the file then has a table of its own, once `ownTable` is there. */
const name = `own-${process.pid}-${Date.now()}`
process.env.TABLE_NAME = name

const { table } = readTable(process.cwd(), { stage: 'test', env: process.env, given: { ...(process.env as Record<string, string>) } })

export const ownTable: Promise<void> = ensureTable(process.env.AWS_ENDPOINT_URL_DYNAMODB!, {
  ...table,
  name,
  create: { ...table.create, TableName: name },
})
