import '../testing/ownTable'
import { beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { table } from '../platform/table'
import { anEntry } from '../testing/ledger'
import { metered } from '../testing/meter'
import { ownTable } from '../testing/ownTable'
import { handler } from './issueStatementsMonthly'
import { walkAccounts } from './walking'

const sellerId = newId('pty')
const buyers = Array.from({ length: 47 }, () => newId('pty'))
const night = '2026-03-31T16:10:00.000Z'
const statements = () => table.query({ index: 'gsi1', pk: `STATEMENTS#${sellerId}` })

beforeAll(async () => {
  await ownTable
  await Promise.all(buyers.map((buyerId, i) => anEntry(sellerId, buyerId, i + 1, '2026-03-10T00:00:00.000Z')))
})

it('goes on where a run before had to stop, and is a single read when all is issued', async () => {
  const stopped = await walkAccounts(night, night, () => night)
  expect(stopped).toEqual({ period: '2026-03', issued: 20, done: false })
  expect(await walkAccounts(night, night, () => night)).toEqual({ period: '2026-03', issued: 20, done: false })
  expect(await handler({ time: '2026-03-31T16:25:00Z' })).toEqual({ period: '2026-03', issued: 7, done: true })
  expect(await statements()).toHaveLength(buyers.length)
  const again = await metered(() => handler({ time: '2026-04-01T16:10:00Z' }))
  expect([again.result, again.wru, again.rru]).toEqual([{ period: '2026-03', issued: 0, done: true }, 0, 1])
})

it('issues for all others when one account is wrong, says so, and tries that one again', async () => {
  const wrong = newId('pty')
  const entry = await anEntry(sellerId, wrong, 10, '2026-04-02T00:00:00.000Z')
  const key = { pk: `LEDGER#${sellerId}#${wrong}`, sk: '0000000001' }
  await table.write([{ key, set: { balance: 11 } }])
  const aMonthLater = '2026-04-30T16:10:00.000Z'
  const run = () => walkAccounts(aMonthLater, '2026-04-30T16:20:00.000Z', () => aMonthLater)
  await expect(run()).rejects.toThrow('1 accounts')
  expect(await statements()).toHaveLength(2 * buyers.length)
  await table.write([{ key, set: { balance: entry.balance } }])
  expect(await run()).toEqual({ period: '2026-04', issued: 1, done: true })
})
