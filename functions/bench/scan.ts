import './support/table'
import { newId } from '@shared/kernel/id'
import { handler as issueCodes } from '../codes/issueCodes'
import { handler } from '../codes/scanCode'
import { caseKey } from '../codes/scanStore'
import { caseAt, uriAt } from '../codes/serials/uris'
import { batchOf } from '../codes/store'
import { commit } from '../platform/table'
import { aCategory, aProduct, keeperOf, saved } from '../testing/goods'
import { eventOf, invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { aParty, aStaff, signedIn } from '../testing/world'
import { compared } from './support/compared'
import { line, sized } from './support/line'
import { prepared, recorded, sendBare } from './support/recorded'
import { stopEngine } from './support/table'

/**
 * A scan of one code, in a warm Lambda, each of another item: by a consumer without an account, and by a rep with a session. Beside it, turn by
 * turn, the SDK's calls that it makes, sent without it.
 */
const goal = { handlerToCalls: 1.5, wru: 1, rru: 1 }
const session = 2

const hq = await aParty({ kind: 'hq' })
const token = await keeperOf(hq)
const rep = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas: ['31'] }), hq)
const { categoryId } = await aCategory(token)
const { skuId } = await aProduct(token, { categoryId, name: '山里郎冷泡乌龙茶', gtin: '6901234567892' })
const batchId = newId('bat')
await saved(invoke(issueCodes, { body: { batchId, skuId, count: 1_000_000, itemsPerCase: 1_000, lot: 'L20261121' }, token }))
const { batch } = (await batchOf(batchId))!
const custody = { holderId: hq.partyId, holderName: '江南商贸', areas: ['31'], shippedAt: '2026-11-20T00:00:00.000Z' }
for (let n = 0; n < 100; n++) await commit({ key: caseKey(caseAt(batch, n)), set: { custody } })

let index = 0
/** A point costs more than a city that was chosen: the nearest of all seats is looked for. */
const place = { lat: 31.2, lng: 121.4 }
const uriOf = (at: number) => uriAt(batch, at)
const asked = (by?: string) =>
  eventOf({ path: '/scans', body: { scanId: newId('scn'), uri: uriOf(index++), purpose: 'verify', place }, ...(by && { token: by }) })
async function answered(event: ReturnType<typeof asked>) {
  const { statusCode, body = '' } = await handler(event)
  if (statusCode !== 200 || !body.includes('"genuine"')) throw new Error(`${statusCode} ${body}`)
}

async function measured(by?: string) {
  for (let i = 0; i < 3; i++) await answered(asked(by))
  const event = asked(by)
  const serial = uriOf(index - 1).slice(-20)
  const { wru, rru } = await metered(() => answered(asked(by)))
  const sent = await recorded(() => answered(event))
  const { ours, bare, ratio } = await compared({
    ...{ turns: sized(60, 4), each: sized(25, 5), warm: sized(800, 20) },
    ours: { prepare: () => asked(by), run: answered },
    bare: { prepare: () => prepared(sent, (text) => text.replaceAll(serial, uriOf(index++).slice(-20))), run: sendBare },
  })
  const calls = sent.map(({ name }) => name.replace('Command', ''))
  return { calls, wru, rru: rru - (by ? session : 0), ms: ours.own, callsMs: bare.own, storeMs: ours.engine, handlerToCalls: ratio }
}

const consumer = await measured()
const staff = await measured(rep)
await stopEngine()
const isCounted = [consumer, staff].every(({ wru, rru }) => wru <= goal.wru && rru <= goal.rru)
line('scan', { consumer, staff }, goal, isCounted && [consumer, staff].every(({ handlerToCalls }) => handlerToCalls <= goal.handlerToCalls))
if (!isCounted) process.exitCode = 1
