import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { handler as getParty } from '../parties/getParty'
import { handler as saveParty } from '../parties/saveParty'
import { keeperOf, saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { ownTable } from '../testing/ownTable'
import { aParty } from '../testing/world'
import { handler as bindDealer } from './bindDealer'
import { handler as decideRebinding } from './decideRebinding'
import { handler as listBindings } from './listBindings'
import { handler as listCustomers } from './listCustomers'
import { handler as listRebindings } from './listRebindings'
import { consumerIdOf, consumerSession } from './session'

let market: Market
let dealer: Buyer, sibling: Buyer

beforeAll(async () => {
  await ownTable
  market = await aMarket()
  dealer = await aBuyerOf(market, {}, { name: '江南商贸' })
  sibling = await aBuyerOf(market, {}, { name: '塞北粮油' })
})

let count = 0
const aConsumer = async () => (await consumerSession(consumerIdOf(`rebinding-${count++}`), new Date().toISOString())).token
const joins = (token: string, { party: { partyId: dealerId } }: Pick<Buyer, 'party'>, scanId: string = newId('scn')) =>
  invoke(bindDealer, { body: { scanId, dealerId }, token })
const decide = (requestId: string, accept: boolean, reason?: string) =>
  invoke(decideRebinding, { pathParameters: { requestId }, body: { accept, ...(reason && { reason }) }, token: market.adminToken })
const mine = (token: string) =>
  saved<{ dealerId?: string; dealerName?: string; byScan: boolean; asked?: object }>(invoke(listBindings, { method: 'GET', token }))
const customers = async (token: string) => (await invoke(listCustomers, { method: 'GET', token })).body.items as { ownerId: string }[]
const supplier = async (partyId: string) =>
  (await invoke(getParty, { method: 'GET', pathParameters: { partyId }, token: market.adminToken })).body.supplierId

describe('a request for another dealer', () => {
  it('names who asks and between whom, and tells the owner how it stands', async () => {
    const me = await aConsumer()
    await saved(joins(me, dealer))
    const { requestId } = await saved<{ requestId: string }>(joins(me, sibling))
    const { items } = (await invoke(listRebindings, { method: 'GET', token: market.adminToken })).body
    expect(items.find((one: { requestId: string }) => one.requestId === requestId)).toMatchObject({
      fromName: '江南商贸',
      toName: '塞北粮油',
    })
    expect((await mine(me)).asked).toMatchObject({ toName: '塞北粮油', status: 'requested' })
    expect((await decide(requestId, false, '先结清老账')).body).toMatchObject({ status: 'refused', decided: { reason: '先结清老账' } })
    expect(await mine(me)).toMatchObject({
      ...{ dealerId: dealer.party.partyId, dealerName: '江南商贸', asked: { status: 'refused', reason: '先结清老账' } },
    })
  })

  it('is one at a time, however often the sign is scanned', async () => {
    const me = await aConsumer()
    const third = await aBuyerOf(market, {}, { name: '岭南百货' })
    await saved(joins(me, dealer))
    const answers = await Promise.all(Array.from({ length: 5 }, () => joins(me, sibling)))
    expect(new Set(answers.map(({ body }) => body.requestId)).size).toBe(1)
    expect((await joins(me, third)).body.code).toBe('rebinding.waiting')
    await saved(decide(answers[0]!.body.requestId, true))
    expect((await mine(me)).dealerId).toBe(sibling.party.partyId)
    expect((await joins(me, third)).body.status).toBe('requested')
  })

  it('of who has gone elsewhere meanwhile, or for a dealer that trades no more, can only be refused', async () => {
    const me = await aConsumer()
    const gone = await aBuyerOf(market, {}, { name: '岭北百货' })
    await saved(joins(me, dealer))
    const { requestId } = await saved<{ requestId: string }>(joins(me, gone))
    const { partyId, kind, name, division } = gone.party
    const body = { partyId, kind, name, division, lifecycle: 'suspended' }
    await saved(invoke(saveParty, { method: 'PUT', pathParameters: { partyId }, body, token: market.adminToken }))
    expect((await decide(requestId, true)).body.code).toBe('rebinding.dealerGone')
    await saved(decide(requestId, false))
    expect((await mine(me)).dealerId).toBe(dealer.party.partyId)
  })

  it('decided by two at once is decided once', async () => {
    const me = await aConsumer()
    await saved(joins(me, dealer))
    const { requestId } = await saved<{ requestId: string }>(joins(me, sibling))
    const answers = await Promise.all([decide(requestId, true), decide(requestId, false)])
    expect(answers.map(({ body }) => body.code ?? 'decided').sort()).toEqual(['decided', 'rebinding.decided'])
  })
})

describe('a store', () => {
  it("that scans its own dealer's sign is among that dealer's customers", async () => {
    const store = await aParty({ parentId: dealer.party.partyId, name: '桥头小卖部' })
    const token = await keeperOf(store)
    const before = await mine(token)
    expect([before.dealerId, before.dealerName, before.byScan]).toEqual([dealer.party.partyId, '江南商贸', false])
    expect((await joins(token, dealer)).body.status).toBe('bound')
    expect((await mine(token)).byScan).toBe(true)
    expect((await customers(dealer.token)).map(({ ownerId }) => ownerId)).toContain(store.partyId)
  })

  it('accepted by a dealer above it buys from that dealer from then on', async () => {
    const city = await aParty({ kind: 'dealer', parentId: dealer.party.partyId, name: '柯桥商行' })
    const store = await aParty({ parentId: city.partyId, name: '平江便利' })
    const token = await keeperOf(store)
    const { requestId } = await saved<{ requestId: string }>(joins(token, dealer))
    const asked = (await invoke(listRebindings, { method: 'GET', token: market.adminToken })).body.items
    expect(asked.find((one: { requestId: string }) => one.requestId === requestId)).toMatchObject({
      ...{ ownerName: '平江便利', fromName: '柯桥商行', toName: '江南商贸', supply: 'moves' },
    })
    expect(await supplier(store.partyId)).not.toBe(dealer.party.partyId)
    expect((await decide(requestId, true)).body.supply).toBe('moves')
    expect(await supplier(store.partyId)).toBe(dealer.party.partyId)
    expect((await mine(token)).dealerId).toBe(dealer.party.partyId)
  })

  it("accepted by a dealer beside its own is that dealer's customer, and buys where it did", async () => {
    const store = await aParty({ parentId: dealer.party.partyId, supplierId: dealer.party.partyId, name: '河坊便利' })
    const token = await keeperOf(store)
    const { requestId } = await saved<{ requestId: string }>(joins(token, sibling))
    expect((await decide(requestId, true)).body.supply).toBe('stays')
    expect(await supplier(store.partyId)).toBe(dealer.party.partyId)
    expect((await mine(token)).dealerId).toBe(sibling.party.partyId)
    expect((await customers(dealer.token)).map(({ ownerId }) => ownerId)).not.toContain(store.partyId)
  })
})

it('who tries signs of nobody is stopped after a hundred within an hour, by who it is', async () => {
  const me = await aConsumer()
  const nobody = () => joins(me, { party: { partyId: newId('pty') } as never })
  for (let i = 0; i < 100; i++) expect((await nobody()).body.code).toBe('party.unknown')
  expect((await nobody()).body.code).toBe('scan.throttled')
})
