import '../testing/ownTable'
import { expect, it } from '@jest/globals'
import { ownTable } from '../testing/ownTable'
import { addScan } from './scanStore'

const at = '2026-11-21T08:00:00.000Z'
const scan = (n: number) => addScan('BOUND', { mark: Uint8Array.from([n, 0, 0, 0, 0, 0, 0, 1]), counts: true, at, data: {} })

it('an item knows its last sixteen scans again, and may count one that comes back after more than that', async () => {
  await ownTable
  for (let n = 1; n <= 25; n++) await scan(n)
  for (let n = 25; n > 9; n--) expect((await scan(n)).n).toBe(25)
  // The bound: a phone that sends the first once more after twenty-four others is counted once more.
  expect((await scan(1)).n).toBe(26)
})
