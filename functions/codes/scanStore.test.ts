import '../testing/ownTable'
import { expect, it } from '@jest/globals'
import { ownTable } from '../testing/ownTable'
import { addScan, keepScan, numberOf } from './scanStore'

/** Scanned a minute after each other. */
const minute = (n: number) => new Date(Date.UTC(2026, 10, 21, 8, n)).toISOString()
const marked = (n: number, at: string) => {
  const scan = { scanId: `scn_${n}`, at }
  return { mark: Uint8Array.from([n, 0, 0, 0, 0, 0, 0, 1]), counts: true, at, data: scan }
}
const scan = (serial: string, n: number, at: string) => addScan(serial, marked(n, at))

it('an item knows each of its scans again by when it was made, however many came after it', async () => {
  await ownTable
  for (let n = 1; n <= 40; n++) {
    await scan('DATED', n, minute(n))
    // As its event does.
    await keepScan('DATED', marked(n, minute(n)).data)
  }
  for (let n = 40; n > 0; n--) expect((await scan('DATED', n, minute(n))).n).toBe(40)
  const row = await scan('DATED', 1, minute(1))
  expect([numberOf(row, marked(1, minute(1))), numberOf(row, marked(40, minute(40)))]).toEqual([1, 40])
  // One that comes late for the first time counts, once.
  for (const _ of [1, 2]) expect((await scan('DATED', 41, minute(0))).n).toBe(41)
})

it('one that says no moment is known again among the last sixteen, and may count after more than twenty-four others', async () => {
  let now = 0
  const undated = (n: number) => scan('BOUND', n, minute(now++))
  for (let n = 1; n <= 25; n++) await undated(n)
  for (let n = 25; n > 9; n--) expect((await undated(n)).n).toBe(25)
  expect((await undated(1)).n).toBe(26)
})

it('of forty at once each counts, or says that it is to come again', async () => {
  const all = await Promise.allSettled(
    Array.from({ length: 40 }, (_, n) =>
      addScan('CROWD', { ...marked(n, minute(50)), mark: Uint8Array.from([n & 255, n >> 8, 0, 0, 0, 0, 0, 1]) }),
    ),
  )
  const counted = all.filter(({ status }) => status === 'fulfilled').length
  const [last] = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  expect([undefined, 'service.busy']).toContain(last)
  expect((await scan('CROWD', 999, minute(51))).n).toBe(counted + 1)
})
