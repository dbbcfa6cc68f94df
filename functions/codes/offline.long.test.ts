import '../testing/ownTable'
import { expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { table } from '../platform/table'
import { aBatch } from '../testing/coded'
import { withFaults } from '../testing/faults'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket } from '../testing/market'
import { ownTable } from '../testing/ownTable'
import { handler as scanCode } from './scanCode'
import { itemKey } from './scanStore'
import { uriAt } from './serials/uris'

it('five hundred scans of a phone without signal, sent thrice, shuffled, over a line that loses answers, are five hundred scans', async () => {
  await ownTable
  const market = await aMarket()
  const { token } = await aBuyerOf(market)
  const other = await aBatch(market, { count: 100, itemsPerCase: undefined })
  const calls = Array.from({ length: 500 }, (_, i) => ({
    ...{ scanId: newId('scn'), uri: uriAt(other, i % 100), purpose: 'verify' },
    at: new Date(Date.now() - 3600_000 - i * 1_000).toISOString(),
  }))
  // 1,009 is prime: every place once, none beside its neighbour.
  const thrice = [...calls, ...calls, ...calls]
  const queue = thrice.map((_, i) => thrice[(i * 1_009) % thrice.length]!)
  const { happened, end } = withFaults({ dropAnswer: 8, throttle: 5, timeOut: 5, conflict: 0 }, 5)
  for (let i = 0; i < queue.length; i += 20)
    await Promise.all(queue.slice(i, i + 20).map((call) => saved(invoke(scanCode, { body: call, token }))))
  end()
  expect(happened.dropAnswer).toBeGreaterThan(50)
  const rows = await Promise.all(Array.from({ length: 100 }, (_, i) => table.get(itemKey(uriAt(other, i).slice(-20)))))
  expect(rows.map((row) => row?.n)).toEqual(Array(100).fill(5))
})
