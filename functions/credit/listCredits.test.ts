import { describe, expect, it } from '@jest/globals'
import type { CreditShown } from '@shared/credit/model'
import { newId } from '@shared/kernel/id'
import { handler as submitOrder } from '../orders/submitOrder'
import { changeParty, savedParty } from '../parties/store'
import { commit } from '../platform/table'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket } from '../testing/market'
import { metered } from '../testing/meter'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getCredit } from './getCredit'
import { handler } from './listCredits'
import { handler as setCreditLine } from './setCreditLine'

const list = async (token: string, query: Record<string, string> = {}) => (await invoke(handler, { method: 'GET', token, query })).body
const names = ({ items }: { items: CreditShown[] }) => items.map(({ buyerName }) => buyerName)

/** A dealer that grants lines to its stores. */
async function aDealer(stores: number) {
  const market = await aMarket()
  const { party, token } = await aBuyerOf(market)
  const buyers = await Promise.all(
    Array.from({ length: stores }, (_, i) => aParty({ parentId: party.partyId, name: `${String.fromCharCode(0x4e00 + 7 * i)}店` })),
  )
  const line = { limit: 1000, overLimit: 'refuse', term: { kind: 'days', days: 7 } }
  for (const { partyId } of buyers) await invoke(setCreditLine, { method: 'PUT', token, body: { buyerId: partyId, ...line } })
  return { market, party, token, buyers: buyers.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

describe('GET /credits', () => {
  it('lists a seller’s lines by the buyers’ names, page by page', async () => {
    const { token, buyers } = await aDealer(23)
    const first = await list(token)
    expect(first.items[0]).toMatchObject({ buyerId: buyers[0]!.partyId, buyerName: buyers[0]!.name, limit: 1000, left: 1000, drawn: 0 })
    const second = await list(token, { after: first.next })
    expect([...names(first), ...names(second)]).toEqual(buyers.map(({ name }) => name))
    expect(second.next).toBeUndefined()
  })

  it('shows what is drawn now, and a buyer by the name it has now', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 5000 }, { name: '改名前' })
    const lines = [{ skuId: market.skuIds[0], quantity: 3 }]
    expect((await invoke(submitOrder, { token: buyer.token, body: { orderId: newId('ord'), lines } })).status).toBe(200)
    const saved = (await savedParty(buyer.party.partyId))!
    await commit(changeParty(saved, { ...saved.party, name: '改名后' }))
    const found: CreditShown[] = []
    for (let after = ''; ; ) {
      const page = await list(market.adminToken, after ? { after } : {})
      found.push(...page.items)
      if (!page.next) break
      after = page.next
    }
    const line = { limit: 5000, reserved: 3000, left: 2000, buyerName: '改名后' }
    expect(found.find(({ buyerId }) => buyerId === buyer.party.partyId)).toMatchObject(line)
    expect((await invoke(getCredit, { method: 'GET', token: buyer.token })).body).toMatchObject(line)
  })

  it('is for the seller and who stands above it', async () => {
    const { market, party, token, buyers } = await aDealer(1)
    expect(names(await list(market.adminToken, { sellerId: party.partyId }))).toEqual([buyers[0]!.name])
    const other = await aBuyerOf(market)
    expect((await list(other.token, { sellerId: party.partyId })).code).toBe('actor.forbidden')
    expect((await list(other.token)).items).toEqual([])
    const store = await signedIn(await aStaff({ partyId: buyers[0]!.partyId }), buyers[0]!)
    expect((await list(store)).code).toBe('actor.forbidden')
    const rep = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['salesRep'], areas: ['31'] }), market.hq)
    expect((await list(rep)).code).toBe('actor.forbidden')
    expect((await list(token, { sellerId: market.hq.partyId })).code).toBe('actor.forbidden')
  })

  it('costs one unit a buyer at most, and an order nothing more', async () => {
    const { token } = await aDealer(20)
    const { rru, wru, result } = await metered(() => list(token))
    expect([result.items.length, rru <= 2 + 0.5 + 20 * (0.5 + 0.5), wru]).toEqual([20, true, 0])
  })
})
