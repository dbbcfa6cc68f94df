import './support/table'
import { newId } from '@shared/kernel/id'
import { handler } from '../orders/submitOrder'
import { eventOf } from '../testing/invoke'
import { aBuyerOf, aMarket } from '../testing/market'
import { signedIn } from '../testing/world'
import { compared } from './support/compared'
import { line, round, sized } from './support/line'
import { prepared, recorded, sendBare } from './support/recorded'
import { stopEngine } from './support/table'

/**
 * An order of ten lines: CPU of the Lambda's process and of the engine, on a disk, its stream on. Beside it, turn by turn, the SDK's calls
 * that the Lambda makes, sent without it. Every order comes with a token that the Lambda has not seen.
 */
const goal = { ms: 6.8, handlerToCalls: 1.5 }

const market = await aMarket({ products: 10, stock: 1_000_000_000 })
const buyer = await aBuyerOf(market, { limit: 1_000_000_000_000 })
const lines = market.skuIds.map((skuId) => ({ skuId, quantity: 1 }))

const asked = async (orderId = newId('ord')) =>
  eventOf({ path: '/orders', body: { orderId, lines }, token: await signedIn(buyer.staff, buyer.party) })

async function ordered(event: Awaited<ReturnType<typeof asked>>) {
  const { statusCode, body } = await handler(event)
  if (statusCode !== 200) throw new Error(`${statusCode} ${body}`)
}

await ordered(await asked())
const first = newId('ord')
const firstAsked = await asked(first)
const sent = await recorded(() => ordered(firstAsked))
const calls = sent.map(({ name }) => name.replace('Command', ''))

const { ours, bare, ratio } = await compared({
  ...{ turns: sized(80, 4), each: sized(25, 5), warm: sized(500, 20) },
  ours: { prepare: () => asked(), run: ordered },
  bare: {
    prepare: () => {
      const [orderId, request] = [newId('ord'), newId('evt')]
      return prepared(sent, (text) =>
        text.replaceAll(first, orderId).replace(/("ClientRequestToken":)"[^"]+"/, (_, name) => `${name}"${request}"`),
      )
    },
    run: sendBare,
  },
})
await stopEngine()
const ms = round(ours.own + ours.engine)
const busyMs = round(ours.all.own + ours.all.engine)
line(
  'order10',
  { calls, ms, handlerMs: ours.own, storeMs: ours.engine, callsMs: bare.own, callsStoreMs: bare.engine, handlerToCalls: ratio, busyMs },
  goal,
  ms <= goal.ms && ratio <= goal.handlerToCalls,
)
