import { ensureTable } from '../local/engine'
import { readTable } from '../local/serverlessFile'
import { silent } from './silent'

/** Import this before anything else where rows of other files would disturb: the file then has a table of its own, once `ownTable` is there. */
const name = `own-${process.pid}-${Date.now()}`
process.env.TABLE_NAME = name

const { table } = readTable(process.cwd(), { stage: 'test', env: process.env, given: { ...(process.env as Record<string, string>) } })
const { create, ...rest } = silent(table)

export const ownTable: Promise<void> = ensureTable(process.env.AWS_ENDPOINT_URL_DYNAMODB!, {
  ...rest,
  name,
  create: { ...create, TableName: name },
})
