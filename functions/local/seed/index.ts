import type { Runner } from '../runner'
import { channelStages } from './channel'
import { Client } from './client'
import { Codes, issuingStage, readingStage } from './codes'
import { orders } from './data/orders'
import { parties } from './data/parties'
import { people } from './data/people'
import { products } from './data/products'
import { goodsStages } from './goods'
import { orderStages } from './orders'
import { type Progress, progressOn } from './progress'
import { scanStages } from './scans'
import { runStages } from './stages'
import { statementStages } from './statements'
import { tradeStages } from './trade'
import { voucherStage } from './vouchers'

/**
 * Fills a data directory with the demo's channel, by public operations alone, each called by somebody whose role allows it.
 * Again, it changes nothing: every id is fixed, and what depends on the clock is left as it stands.
 */
export async function seed(runner: Pick<Runner, 'request' | 'invoke' | 'settled'>, progress: Progress = progressOn(process.stdout)) {
  const began = Date.now()
  const client = new Client(runner)
  const codes = new Codes()
  const now = new Date(began).toISOString()
  const goods = [...goodsStages(client, now), issuingStage(client, now)]
  const trade = [
    ...[...tradeStages(client), readingStage(client, codes), ...orderStages(client, codes, now)],
    ...statementStages(client, now, runner.invoke),
    voucherStage(client, now),
  ]
  await runStages([...channelStages(client), ...goods, ...trade, ...scanStages({ client, codes, now, settled: runner.settled })], progress)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  progress.end(
    `Seeded ${parties.length} parties, ${people.length} people, ${products.length} products and ${orders.length} orders in ${seconds} s`,
  )
}
