import './support/table'
import './support/outside'
import { endpoints } from '../platform/endpoints'
import { metered } from '../testing/meter'
import { aChannel } from './support/channel'
import { line } from './support/line'
import { operations } from './support/operations'
import { stopOutside, wechat } from './support/outside'
import { stopEngine } from './support/table'

/**
 * Request units of a representative call of every operation, as the engine counts them: a count, so it has no noise and its budgets must
 * hold. Read units include the two of the session's check.
 */
const session = 2
/** However many rows a page shows: a point read for each would be more. */
const callsOfAList = 5

const channel = await aChannel(wechat)

const units: Record<string, { wru: number; rru: number }> = {}
const over: string[] = []
for (const { name, run, most } of operations) {
  const { wru, rru, calls } = await metered(() => run(channel))
  units[name] = { wru, rru }
  if (name.startsWith('list') && calls.length > callsOfAList) over.push(name)
  if (wru > most.wru || (most.rru !== undefined && rru > most.rru + session)) over.push(name)
}
await Promise.all([stopEngine(), stopOutside()])

const called = new Set(operations.map(({ name }) => name.split('.')[0]))
// These read and write no row.
const free = ['health', 'getOpenapi', 'proveHost']
const missing = Object.keys(endpoints).filter((name) => !called.has(name) && !free.includes(name))
const met = over.length === 0 && missing.length === 0
line('requestUnits', { units, over, missing }, 'the budgets of performance.md, every operation', met)
if (!met) process.exitCode = 1
