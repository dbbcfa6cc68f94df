import type { Runner } from '../runner'
import { foundWholesaler, openStore } from './channel'
import { Client } from './client'
import type { DayLine } from './dayLines'
import { stockGoods } from './goods'
import { orderFor, together } from './ordering'
import { planned } from './plan'
import { creditDifferences, stockDifferences } from './reading'
import type { Reckoning } from './reckoning'

export interface Replayed {
  orders: number
  /** Lines of the file, and of these the ones that were refused, by the code of their refusal. */
  lines: number
  refusedLines: number
  reasons: Record<string, number>
  /** Cents, as the service summed them. */
  total: number
  /** How long the ordering took. */
  seconds: number
  stockReconciles: boolean
  creditReconciles: boolean
}

const inFlight = 48

/** One trading day against a fresh runner: makes what the day needs, lets all stores order at once, then compares with the file. */
export async function replay(
  runner: Pick<Runner, 'url' | 'invoke'>,
  lines: readonly DayLine[],
  reckoning: Reckoning,
  say: (line: string) => void,
): Promise<Replayed> {
  const client = new Client(runner.url, inFlight)
  // Connections of its own, so that the stores' many requests do not stand before its few that follow each other.
  const keeper = new Client(runner.url, 8)
  try {
    const { goods, shops } = planned(lines)
    const setUp = stopwatch()
    const admin = await foundWholesaler(runner, client)
    const [skuIds, buyers] = await Promise.all([
      stockGoods(keeper, admin, goods, (done) => say(`${done}: ${setUp()} s`)),
      Promise.all(shops.map((shop) => openStore(client, admin, shop))),
    ])
    say(`set up ${goods.length} products and ${shops.length} stores: ${setUp()} s`)

    const ordering = stopwatch()
    const outcomes = await Promise.all(buyers.map(({ shop, token }) => orderFor(client, token, shop, skuIds)))
    const seconds = ordering()
    say(`ordered: ${seconds} s`)

    const comparing = stopwatch()
    const stock = await stockDifferences(client, admin, skuIds, reckoning)
    const credit = await creditDifferences(client, buyers, reckoning)
    say(`compared with the file: ${comparing()} s`)
    for (const difference of [...stock, ...credit].slice(0, 20)) say(difference)
    const { orders, refusedLines, reasons, total } = together(outcomes)
    return {
      ...{ orders, lines: lines.length, refusedLines, reasons, total, seconds },
      ...{ stockReconciles: stock.length === 0, creditReconciles: credit.length === 0 },
    }
  } finally {
    client.close()
    keeper.close()
  }
}

function stopwatch() {
  const began = performance.now()
  return () => Math.round((performance.now() - began) / 10) / 100
}
