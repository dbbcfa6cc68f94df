import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { engineCall, ensureTable, openEngine } from './engine'
import { remove, resources, scratchRoot } from './scratch'
import { readTable } from './serverlessFile'
import { withDatabase } from './streamIndex'

const root = scratchRoot({ 'serverless.yml': `service: scratch\n${resources}`, 'functions/package.json': '{}' })
const dbPath = join(root, 'table.db')
const rows = <T>(sql: string) => withDatabase(root, dbPath, (database) => database.all(sql) as T[])
const sequences = () => rows<{ n: string }>('SELECT sequence_number AS n FROM _stream_records ORDER BY id').map(({ n }) => n)

async function written(count: number, relayed = 0) {
  const { table } = readTable(root, { stage: 'local', env: {}, given: {} })
  const engine = await openEngine(root, root, { relayed })
  await ensureTable(engine.url, table)
  for (let i = 0; i < count; i++) await engineCall(engine.url, 'PutItem', { TableName: table.name, Item: { pk: { S: `row ${i}` } } })
  await engine.stop()
}

beforeAll(() => written(3))
afterAll(() => remove(root))

it.each([
  ['the write of a record', "SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = 't'"],
  [
    'the read of a page',
    "SELECT new_image FROM _stream_records WHERE table_name = 't' AND shard_id = 's' AND CAST(sequence_number AS INTEGER) > 5 ORDER BY CAST(sequence_number AS INTEGER) LIMIT 100",
  ],
])('%s goes by the index instead of through all records', (_case, sql) => {
  const plan = rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => detail)
  expect(plan).toEqual([expect.stringMatching(/^SEARCH _stream_records USING (COVERING )?INDEX lx_seq/)])
})

it('records that all have had are dropped at the next start, the newest one never, so that numbers go on', async () => {
  expect(sequences()).toEqual(['1', '2', '3'])
  await written(0, 2)
  expect(sequences()).toEqual(['2', '3'])
  await written(2, 3)
  expect(sequences()).toEqual(['3', '4', '5'])
  await written(1, 9)
  expect(sequences()).toEqual(['5', '6'])
})
