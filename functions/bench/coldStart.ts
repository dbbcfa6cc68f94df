import './support/table'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@shared/kernel/id'
import { partyKey } from '../parties/store'
import { eventOf } from '../testing/invoke'
import { aBuyerOf, aMarket } from '../testing/market'
import { deployed, lambdas } from './support/bundle'
import { line, median, round, sized } from './support/line'
import { stopEngine } from './support/table'

/**
 * From the start of a process to its first answer: submitOrder's bundle with an order of goods that it has never seen, and a bundle of the
 * SDK as it comes with one GetItem; `lean` is the SDK as our bundles carry it. In turns, and in CPU, because the clock tells as much of what
 * else the machine does; `ownCpuMs` is without what Node itself needs to start.
 */
const goal = { ratio: 1.2 }

const market = await aMarket({ products: 10, stock: 1_000 })
const { token } = await aBuyerOf(market)
const lines = market.skuIds.map((skuId) => ({ skuId, quantity: 1 }))
const { pk, sk } = partyKey(market.hq.partyId)
const folder = mkdtempSync(join(tmpdir(), 'cold-start-'))
const bareLambda = 'functions/bench/support/bareLambda.ts'
const bytes = {
  ...(await deployed({ submitOrder: lambdas.submitOrder!, lean: bareLambda }, folder)),
  ...(await deployed({ bare: bareLambda }, folder, { wholeSdk: true })),
}

const events = {
  submitOrder: () => eventOf({ path: '/orders', body: { orderId: newId('ord'), lines }, token }),
  bare: () => ({ pk: { S: pk }, sk: { S: sk } }),
  lean: () => ({ pk: { S: pk }, sk: { S: sk } }),
}
type Name = keyof typeof events
type Told = Record<'status' | 'loadMs' | 'ms' | 'cpuMs' | 'ownCpuMs', number>

function started(name: Name): Told {
  const args = ['functions/bench/support/start.mjs', join(folder, `${name}.mjs`), JSON.stringify(events[name]())]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const told = JSON.parse(stdout.trim().split('\n').at(-1) || '{}') as Told
  if (told.status !== 200) throw new Error(`${name} does not start: ${stdout}${stderr}`)
  return told
}

const runs: Record<Name, Told[]> = { submitOrder: [], bare: [], lean: [] }
for (let i = 0; i < sized(25, 3); i++) for (const name of ['submitOrder', 'bare', 'lean'] as const) runs[name].push(started(name))
await stopEngine()
rmSync(folder, { recursive: true })

const medians = (name: Name) => {
  const of = (figure: keyof Told) => round(median(runs[name].map((told) => told[figure])), 1)
  return { bytes: bytes[name]!, cpuMs: of('cpuMs'), ownCpuMs: of('ownCpuMs'), loadMs: of('loadMs'), ms: of('ms') }
}
const [submitOrder, bare, lean] = [medians('submitOrder'), medians('bare'), medians('lean')]
const ratio = round(submitOrder.cpuMs / bare.cpuMs)
line('coldStart', { submitOrder, bare, lean, ratio, ratioToLean: round(submitOrder.cpuMs / lean.cpuMs) }, goal, ratio <= goal.ratio)
