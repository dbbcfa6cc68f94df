import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@shared/kernel/id'
import { startRunner } from '../local/runner'
import { cpuMsOf, enginePid, ownCpuMs } from './support/cpu'
import { line, round } from './support/line'

/** Two hundred buyers ask the runner over HTTP, all at once, for one of the fifty pieces that there are. */
const [buyers, stock] = [200, 50]
const goal = { sold: stock, refused: buyers - stock, faults: 0 }

const dataDir = mkdtempSync(join(tmpdir(), 'oversell-'))
const runner = await startRunner({ dataDir, quiet: true })
const { aBuyerOf, aMarket, creditAt, levelsOf } = await import('../testing/market')
const market = await aMarket({ stock })
const [skuId] = market.skuIds
const all = await Promise.all(Array.from({ length: buyers }, () => aBuyerOf(market)))

const agent = new Agent({ keepAlive: true })
const url = `${runner.url}/orders`

/** One order over a connection of its own, and what was answered. */
function ordered(token: string) {
  const body = JSON.stringify({ orderId: newId('ord'), lines: [{ skuId, quantity: 1 }] })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return new Promise<{ status: number; code?: string }>((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode!, code: JSON.parse(text).code }))
    })
    call.on('error', reject).end(body)
  })
}

const engine = enginePid(runner.engineUrl)
const cpuMs = () => ownCpuMs() + cpuMsOf(engine)
const [since, cpuSince] = [performance.now(), cpuMs()]
const answers = await Promise.all(all.map(({ token }) => ordered(token)))
const seconds = round((performance.now() - since) / 1000)
const cpu = round(cpuMs() - cpuSince, 0)

const count = (of: (answer: { status: number; code?: string }) => boolean) => answers.filter(of).length
const counted = {
  sold: count(({ status }) => status === 200),
  refused: count(({ status, code }) => status === 422 && code === 'stock.insufficient'),
  faults: count(({ status }) => status >= 500),
}
const [level] = await levelsOf(market)
const credits = await Promise.all(all.map((buyer) => creditAt(market, buyer)))
const reserved = credits.filter((credit) => credit.reserved > 0).length
agent.destroy()
await runner.stop()
rmSync(dataDir, { recursive: true })

const exact = level?.sellable === 0 && level.allocated === stock && reserved === counted.sold
const met = exact && JSON.stringify(counted) === JSON.stringify(goal)
line('oversell', { ...counted, stockAndCreditExact: exact, seconds, cpuMs: cpu }, goal, met)
if (!met) process.exitCode = 1
