import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engineCall, ensureTable, openEngine } from '../local/engine'
import { readTable } from '../local/serverlessFile'
import { streamIndexName, withDatabase } from '../local/streamIndex'
import { line, median, round, sized } from './support/line'

/**
 * What a write costs as the table's stream fills: `node functions/local/run.mjs functions/bench/streamedWrites.ts`. The 1,000th and the
 * 50,000th are written in turns, to two engines, so that they share whatever else the machine does.
 * `--without-index` shows the engine as it comes, already at its 10,000th.
 */
const root = process.cwd()
const bare = process.argv.includes('--without-index')
const goal = { ratio: 1.2 }
const [few, many] = [sized(1_000, 200), sized(bare ? 10_000 : 50_000, 2_000)]
const turns = sized(500, 100)

const { table } = readTable(root, { stage: 'bench', env: process.env, given: { TOKEN_PUBLIC_KEY: '-' } })
const [young, old] = await Promise.all([filled(few), filled(many)])
const costs = { young: [] as number[], old: [] as number[] }
for (let i = 0; i < turns; i++) {
  // The median, so that one slow flush of the disk does not decide it.
  costs.young.push(await timed(() => young.put(few + i)))
  costs.old.push(await timed(() => old.put(many + i)))
}
await Promise.all([young.remove(), old.remove()])

const [firstMs, lastMs] = [median(costs.young), median(costs.old)]
const bench = bare ? 'streamedWrites without index' : 'streamedWrites'
const ratio = round(lastMs / firstMs)
line(bench, { first: few, last: many, firstMs: round(firstMs), lastMs: round(lastMs), ratio }, goal, ratio <= goal.ratio)

/** An engine whose stream holds this many records, half a turn less. */
async function filled(records: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'streamed-writes-'))
  let engine = await openEngine(root, dataDir)
  if (bare) {
    await engine.stop()
    withDatabase(root, join(dataDir, 'table.db'), (database) => database.exec(`DROP INDEX ${streamIndexName}`))
    engine = await openEngine(root, dataDir, { mend: false })
  }
  await ensureTable(engine.url, table)
  const start = records - turns / 2
  for (let i = 0; i < start; i += 25) {
    const batch = Array.from({ length: Math.min(25, start - i) }, (_, j) => ({ PutRequest: { Item: order(i + j) } }))
    await engineCall(engine.url, 'BatchWriteItem', { RequestItems: { [table.name]: batch } })
  }
  return {
    put: (i: number) => engineCall(engine.url, 'PutItem', { TableName: table.name, Item: order(i) }),
    remove: async () => {
      await engine.stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** About an order's size, so that the stream weighs what it does on a real day. */
function order(i: number) {
  const line = { M: { skuId: { S: 'sku_01J000000000000000000000TE' }, quantity: { N: '12' }, amount: { N: '46200' } } }
  const id = `ord_${`${i}`.padStart(26, '0')}`
  const index = { gsi1pk: { S: `BUYER#${i % 224}` }, gsi1sk: { S: id } }
  return { pk: { S: `ORDER#${id}` }, sk: { S: 'ORDER' }, ...index, summary: { M: {} }, lines: { L: Array(10).fill(line) } }
}

async function timed(write: () => Promise<unknown>) {
  const since = performance.now()
  await write()
  return performance.now() - since
}
