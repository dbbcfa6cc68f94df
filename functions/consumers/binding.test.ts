import '../testing/ownTable'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import { handler as bindCode } from '../codes/bindCode'
import { handler as scanCode } from '../codes/scanCode'
import { caseAt, containerUri, covertUriAt, uriAt } from '../codes/serials/uris'
import { handler as voidCodes } from '../codes/voidCodes'
import { startWechat, type Wechat } from '../local/wechat/startWechat'
import { aBatch, scanOut } from '../testing/coded'
import { withFaults } from '../testing/faults'
import { keeperOf, saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { ownTable } from '../testing/ownTable'
import { aShipment } from '../testing/shipments'
import { aParty } from '../testing/world'
import { handler as bindDealer } from './bindDealer'
import { handler as decideRebinding } from './decideRebinding'
import { handler as listBindings } from './listBindings'
import { handler as listCustomerAccess } from './listCustomerAccess'
import { handler as listCustomerItems } from './listCustomerItems'
import { handler as listCustomers } from './listCustomers'
import { handler as listRebindings } from './listRebindings'
import { handler as logInConsumer } from './logInConsumer'
import { handler as savePrivilege } from './savePrivilege'
import { consumerIdOf, consumerSession } from './session'
import { accessesOf } from './store'

let wechat: Wechat
let market: Market
let dealer: Buyer, sibling: Buyer
let storeToken: string, boss: string
let batch: CodeBatch, covert: CodeBatch
const at = '2026-11-21T08:00:00.000Z'

beforeAll(async () => {
  await ownTable
  wechat = await startWechat({ appid: String(process.env.WECHAT_APPID), secret: String(process.env.WECHAT_SECRET) })
  process.env.WECHAT_BASE_URL = wechat.url
  market = await aMarket({ stock: 10_000 })
  boss = market.adminToken
  dealer = await aBuyerOf(market, {}, { name: '江南商贸' })
  sibling = await aBuyerOf(market, {}, { name: '塞北粮油' })
  storeToken = await keeperOf(await aParty({ parentId: dealer.party.partyId, name: '惠民超市' }))
  batch = await aBatch(market)
  covert = await aBatch(market, { covert: true })
  for (const [one, buyer, from] of [
    [batch, dealer, 0],
    [batch, sibling, 50],
    [covert, dealer, 0],
  ] as const) {
    const shipment = await aShipment(market, buyer, [500])
    const cases = Array.from({ length: 50 }, (_, n) => containerUri(one, caseAt(one, from + n)))
    await saved(scanOut(shipment.shipmentId, cases, market.adminToken))
  }
  const skuId = market.skuIds[0]!
  await saved(invoke(savePrivilege, { method: 'PUT', pathParameters: { skuId }, body: { points: 50, warrantyMonths: 3 }, token: boss }))
})
afterAll(() => wechat.stop())

let count = 0
const aConsumer = async () => (await consumerSession(consumerIdOf(`openid-${count++}`), new Date().toISOString())).token
const bind = (uri: string, token: string, scanId: string = newId('scn')) => invoke(bindCode, { body: { scanId, uri }, token, now: at })
const mine = (token: string) =>
  saved<{ items: { serial: string }[]; points: number; dealerId?: string }>(invoke(listBindings, { method: 'GET', token }))

describe('a consumer', () => {
  it('signs in by WeChat, as the same one each time, and is nobody to staff', async () => {
    const logIn = async (openid: string) =>
      saved<{ token: string; consumerId: string }>(invoke(logInConsumer, { body: { code: wechat.mintCode(openid) } }))
    const [one, again, other] = [await logIn('openid-a'), await logIn('openid-a'), await logIn('openid-b')]
    expect([one.consumerId === again.consumerId, one.consumerId === other.consumerId]).toEqual([true, false])
    expect(one.consumerId).toMatch(/^csm_[0-9A-Z]{26}$/)
    expect((await mine(one.token)).points).toBe(0)
    expect((await invoke(listCustomers, { method: 'GET', token: one.token })).body.code).toBe('session.invalid')
    const [head, body] = one.token.split('.')
    for (const token of [`${head}.${body}.AAAA`, `${head}.${body}.${again.token.split('.')[2]!.slice(0, -4)}AAAA`])
      expect((await invoke(listBindings, { method: 'GET', token })).body.code).toBe('session.invalid')
  })

  it('binds an item and has what it brings, once', async () => {
    const me = await aConsumer()
    const scanId = newId('scn')
    const first = await bind(uriAt(batch, 1), me, scanId)
    expect(first).toMatchObject({ status: 200, body: { skuId: market.skuIds[0], boundAt: at, points: 50, warrantyUntil: '2027-02-21' } })
    expect(await bind(uriAt(batch, 1), me, scanId)).toEqual(first)
    expect(await bind(uriAt(batch, 1), me)).toEqual(first)
    const all = await mine(me)
    expect(all).toMatchObject({ points: 50, dealerId: dealer.party.partyId, items: [{ serial: uriAt(batch, 1).slice(-20) }] })
    const late = await bind(uriAt(batch, 1), await aConsumer())
    expect([late.status, late.body.code, late.body.detail.boundAt]).toEqual([409, 'code.bound', at])
    expect(JSON.stringify(late.body)).not.toContain('csm_')
  })

  it('of a hundred at once, one has it and ninety-nine are told whose turn it was not', async () => {
    const phones = await Promise.all(Array.from({ length: 100 }, aConsumer))
    const answers = await Promise.all(phones.map((token) => bind(uriAt(batch, 2), token)))
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, ...Array(99).fill('code.bound')])
    const points = await Promise.all(phones.map(async (token) => (await mine(token)).points))
    expect(points.filter((sum) => sum > 0)).toEqual([50])
  })

  it('loses nothing over a line that loses answers, and wins nothing', async () => {
    const me = await aConsumer()
    const { happened, end } = withFaults({ dropAnswer: 20, throttle: 10, timeOut: 10, conflict: 10 }, 3)
    for (let i = 10; i < 30; i++) {
      const scanId = newId('scn')
      await Promise.all([saved(bind(uriAt(batch, i), me, scanId)), saved(bind(uriAt(batch, i), me, scanId))])
    }
    end()
    expect(happened.dropAnswer).toBeGreaterThan(10)
    const { points, items } = await mine(me)
    expect([points, items.length]).toEqual([20 * 50, 20])
  })

  it('needs the code under the layer where there is one, and goods that were shipped and are not void', async () => {
    const me = await aConsumer()
    expect((await bind(uriAt(covert, 1), me)).body.code).toBe('code.covertNeeded')
    expect((await bind(`${uriAt(covert, 1)}?250=${covertUriAt(covert, 2).slice(-20)}`, me)).body.code).toBe('code.unknown')
    expect((await bind(covertUriAt(covert, 1), me)).status).toBe(200)
    expect((await bind(uriAt(covert, 999), me)).body.code).toBe('case.notShipped')
    const range = { from: 490, to: 499, reason: '召回' }
    await saved(invoke(voidCodes, { pathParameters: { batchId: batch.batchId }, body: range, token: boss }))
    expect((await bind(uriAt(batch, 495), me)).body.code).toBe('code.void')
    expect((await bind('6901234567892', me)).body.code).toBe('code.notItem')
  })

  it('verifies with its session as without, told nothing more, and stopped by who it is', async () => {
    const [me, other] = [await aConsumer(), await aConsumer()]
    const verify = (uri: string, token: string) => invoke(scanCode, { body: { scanId: newId('scn'), uri, purpose: 'verify' }, token })
    const { status, body } = await verify(uriAt(batch, 60), me)
    expect([status, body.verdict, 'custody' in body]).toEqual([200, 'genuine', false])
    const sell = { scanId: newId('scn'), uri: uriAt(batch, 60), purpose: 'sell' }
    expect((await invoke(scanCode, { body: sell, token: me })).body.code).toBe('actor.forbidden')
    const wrong = `${uriAt(batch, 60).slice(0, -20)}${'0'.repeat(20)}`
    for (let i = 0; i < 100; i++) await verify(wrong, me)
    expect((await verify(wrong, me)).body.code).toBe('scan.throttled')
    expect((await verify(wrong, other)).body.verdict).toBe('forged')
  })

  it('who guesses is stopped by who it is', async () => {
    const me = await aConsumer()
    const wrong = `${uriAt(batch, 3).slice(0, -20)}${'0'.repeat(20)}`
    for (let i = 0; i < 100; i++) expect((await bind(wrong, me)).body.code).toBe('code.unknown')
    expect((await bind(wrong, me)).body.code).toBe('scan.throttled')
    expect((await bind(uriAt(batch, 3), me)).body.code).toBe('scan.throttled')
    expect((await bind(uriAt(batch, 3), await aConsumer())).status).toBe(200)
  })
})

it('a store binds too; dealers and HQ do not, nor does who has no session', async () => {
  expect((await bind(uriAt(batch, 40), storeToken)).body).toMatchObject({ points: 50 })
  expect((await bind(uriAt(batch, 41), dealer.token)).body.code).toBe('actor.forbidden')
  expect((await bind(uriAt(batch, 41), boss)).body.code).toBe('actor.forbidden')
  expect((await invoke(bindCode, { body: { scanId: newId('scn'), uri: uriAt(batch, 41) } })).body.code).toBe('session.invalid')
  const seen = await invoke(scanCode, { body: { scanId: newId('scn'), uri: uriAt(batch, 40), purpose: 'verify' } })
  expect(JSON.stringify(seen.body)).not.toContain('pty_')
})

describe("a dealer's customers", () => {
  const customers = (token: string, query: Record<string, string> = {}) => invoke(listCustomers, { method: 'GET', query, token })
  const joins = (token: string, dealerId: string, scanId: string = newId('scn')) =>
    invoke(bindDealer, { body: { scanId, dealerId }, token })

  it('are its own; a sibling sees none, and what HQ reads is logged where the dealer sees it', async () => {
    const me = await aConsumer()
    await saved(bind(uriAt(batch, 50), me))
    const own = (await customers(dealer.token)).body.items
    expect(own.map(({ items }: { items: number }) => items)).toContain(1)
    expect((await customers(sibling.token)).body.items).toEqual([])
    expect((await customers(sibling.token, { partyId: dealer.party.partyId })).body.code).toBe('actor.forbidden')
    const access = () => invoke(listCustomerAccess, { method: 'GET', token: dealer.token })
    expect((await access()).body.items).toEqual([])
    const read = await customers(boss, { partyId: dealer.party.partyId })
    expect(read.body.items).toEqual(own)
    expect((await access()).body.items).toEqual([
      { at: expect.any(String), staffId: market.admin.staffId, name: market.admin.name, shown: own.length },
    ])
  })

  it('what one of them has is told to its dealer, to HQ with a note in the log, and to no sibling', async () => {
    const me = await aConsumer()
    await saved(bind(uriAt(batch, 60), me))
    const [{ ownerId }] = (await customers(dealer.token)).body.items.filter((one: { items: number }) => one.items === 1)
    const items = (token: string) => invoke(listCustomerItems, { method: 'GET', pathParameters: { ownerId }, token })
    const log = async () => (await accessesOf(dealer.party.partyId, '~', 20)).length
    const before = await log()
    expect((await items(dealer.token)).body).toMatchObject({ points: 50, items: [{ skuId: market.skuIds[0] }] })
    expect(await log()).toBe(before)
    expect((await items(boss)).status).toBe(200)
    expect(await log()).toBe(before + 1)
    expect((await items(sibling.token)).body.code).toBe('party.unknown')
    expect(await log()).toBe(before + 1)
  })

  it('come by a scan of its sign; who has another dealer asks, and HQ decides', async () => {
    const me = await aConsumer()
    expect((await joins(me, dealer.party.partyId)).body).toMatchObject({ status: 'bound' })
    expect((await joins(me, dealer.party.partyId)).body).toMatchObject({ status: 'bound' })
    const scanId = newId('scn')
    expect((await joins(me, sibling.party.partyId, scanId)).body).toEqual({
      status: 'requested',
      dealerId: sibling.party.partyId,
      requestId: scanId,
    })
    expect((await joins(me, sibling.party.partyId, scanId)).body.status).toBe('requested')
    expect((await joins(await aConsumer(), sibling.party.partyId, scanId)).body.code).toBe('scan.duplicate')
    expect((await mine(me)).dealerId).toBe(dealer.party.partyId)
    expect((await invoke(listRebindings, { method: 'GET', token: boss })).body.items).toMatchObject([
      { requestId: scanId, toName: '塞北粮油' },
    ])
    const decide = (accept: boolean) => invoke(decideRebinding, { pathParameters: { requestId: scanId }, body: { accept }, token: boss })
    expect((await decide(true)).body).toMatchObject({ status: 'accepted', decided: { name: market.admin.name } })
    expect((await decide(true)).status).toBe(200)
    expect((await decide(false)).body.code).toBe('rebinding.decided')
    expect((await mine(me)).dealerId).toBe(sibling.party.partyId)
    expect((await customers(sibling.token)).body.items).toMatchObject([{ kind: 'consumer', dealerId: sibling.party.partyId }])
    expect((await joins(me, sibling.party.partyId, scanId)).body.status).toBe('accepted')
  })

  it('a store is bound by its place in the tree, and asks for another dealer', async () => {
    const scanId = newId('scn')
    const party = await aParty({ parentId: dealer.party.partyId, name: '平江便利' })
    const token = await keeperOf(party)
    expect((await joins(token, dealer.party.partyId)).body.status).toBe('bound')
    expect((await joins(token, sibling.party.partyId, scanId)).body.status).toBe('requested')
    await saved(invoke(decideRebinding, { pathParameters: { requestId: scanId }, body: { accept: true }, token: boss }))
    expect((await mine(token)).dealerId).toBe(sibling.party.partyId)
    expect((await joins(token, market.hq.partyId)).body.code).toBe('party.unknown')
  })
})
