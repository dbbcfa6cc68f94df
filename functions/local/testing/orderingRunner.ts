import { newId } from '@shared/kernel/id'
import { foundWholesaler, openStore } from '../replay/channel'
import { Client } from '../replay/client'
import { stockGoods } from '../replay/goods'
import { startRunner } from '../runner'

/** A runner of its own process, to be killed: on a fresh directory it first makes three goods and four stores, and says how to order from them. */
const [dataDir] = process.argv.slice(2)
const runner = await startRunner({ dataDir: dataDir!, quiet: true, env: { POWERTOOLS_LOG_LEVEL: 'SILENT' } })
const client = new Client(runner.url, 4)
const good = (code: string) => ({ code, item: code, name: code, category: '酒', pack: 12, volume: '750', price: 1000, bottles: 400 })
const shop = (store: string) => ({ store, name: `店 ${store}`, owes: 500_000, orders: [] })

const ready: { url: string; admin?: string; skuIds?: string[]; tokens?: string[] } = { url: runner.url }
if (runner.fresh) {
  ready.admin = await foundWholesaler(runner, client)
  const goods = [good('A1'), good('B2'), good('C3')]
  const skuIds = await stockGoods(client, ready.admin, goods, () => {})
  ready.skuIds = goods.map((one) => skuIds.get(one) ?? newId('sku'))
  ready.tokens = []
  for (const store of ['1', '2', '3', '4']) ready.tokens.push((await openStore(client, ready.admin, shop(store))).token)
}
console.log(JSON.stringify(ready))
