import { describe, expect, it } from '@jest/globals'
import type { LedgerEntry } from '@shared/credit/ledger'
import { newId } from '@shared/kernel/id'
import { handler as submitOrder } from '../orders/submitOrder'
import { commit } from '../platform/table'
import { invoke } from '../testing/invoke'
import { anEntry } from '../testing/ledger'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { metered } from '../testing/meter'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getAccount } from './getAccount'
import { accountOf, post } from './ledgerStore'
import { handler as listLedger } from './listLedger'
import { standing } from './rules/account'
import { handler as setCreditLine } from './setCreditLine'

const now = '2031-05-06T02:00:00.000Z'
async function debit({ hq }: Market, { party }: Buyer, amount: number, dueOn: string) {
  const entry = { entryId: newId('led'), kind: 'shipment' as const, amount, documentId: newId('shp'), dueOn }
  await commit(...post(await accountOf(hq.partyId, party.partyId), { entry }, now).writes)
}
const account = async (token: string, query: Record<string, string> = {}) =>
  (await invoke(getAccount, { method: 'GET', token, query, now })).body
const ledger = async (token: string, query: Record<string, string> = {}) =>
  (await invoke(listLedger, { method: 'GET', token, query, now })).body

describe('GET /account', () => {
  it('says what is left, on account, overdue and due next', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 100_000, blockOverdue: true })
    await invoke(submitOrder, { token: buyer.token, body: { orderId: newId('ord'), lines: [{ skuId: market.skuIds[0], quantity: 3 }] } })
    for (const [amount, dueOn] of [
      [700, '2031-05-20'],
      [100, '2031-05-05'],
      [300, '2031-05-06'],
      [200, '2031-05-06'],
    ] as const)
      await debit(market, buyer, amount, dueOn)
    await anEntry(market.hq.partyId, buyer.party.partyId, -50, now)
    const shown = await account(buyer.token)
    expect(shown).toMatchObject({
      ...{ buyerName: '江南商贸', limit: 100_000, reserved: 3000, balance: 1250, drawn: 4250, left: 95_750 },
      ...{ term: { kind: 'days', days: 30 }, blockOverdue: true, oldestDue: '2031-05-05', onAccount: 50 },
      overdue: { amount: 100, since: '2031-05-05' },
      nextDue: { amount: 500, on: '2031-05-06' },
    })
    expect(shown.open.map(({ dueOn, open }: { dueOn: string; open: number }) => [dueOn, open]).sort()).toEqual([
      ['2031-05-05', 100],
      ['2031-05-06', 200],
      ['2031-05-06', 300],
      ['2031-05-20', 700],
    ])
    expect(await account(market.adminToken, { buyerId: buyer.party.partyId })).toEqual(shown)
  })

  it('of who owes nothing is empty, and nobody’s who is a stranger', async () => {
    const market = await aMarket()
    const [buyer, stranger] = [await aBuyerOf(market), await aBuyerOf(market)]
    const shown = await account(buyer.token)
    expect([shown.onAccount, shown.overdue, shown.nextDue, shown.open]).toEqual([0, { amount: 0 }, undefined, []])
    expect((await account(stranger.token, { buyerId: buyer.party.partyId })).code).toBe('actor.forbidden')
    expect((await account(market.adminToken)).code).toBe('actor.forbidden')
  })

  it('shows twenty open debits and sums up all', () => {
    const debits = Array.from({ length: 30 }, (_, i) => ({
      ...{ entryId: `led_${i}`, documentId: 'shp_1', amount: 9, open: 1 },
      dueOn: i < 25 ? '2031-05-01' : '2031-06-01',
    }))
    const { overdue, nextDue, open } = standing(debits, [], '2031-05-06')
    expect([overdue, nextDue, open.length]).toEqual([{ amount: 25, since: '2031-05-01' }, { amount: 5, on: '2031-06-01' }, 20])
  })
})

describe('GET /ledger', () => {
  it('lists entries newest first, page by page, each with the balance after it', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const amounts = Array.from({ length: 23 }, (_, i) => (i % 4 ? 100 + i : -30))
    for (const amount of amounts) await anEntry(market.hq.partyId, buyer.party.partyId, amount, now)
    const first = await ledger(buyer.token)
    const second = await ledger(buyer.token, { after: first.next })
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, undefined])
    const all: LedgerEntry[] = [...first.items, ...second.items].reverse()
    expect(all.map(({ amount }) => amount)).toEqual(amounts)
    let balance = 0
    expect(all.map((entry) => entry.balance)).toEqual(amounts.map((amount) => (balance += amount)))
    expect((await account(buyer.token)).balance).toBe(balance)
    const { rru, wru } = await metered(() => ledger(buyer.token))
    // Who calls, and one query of twenty-one rows of a third of a KB.
    expect([rru <= 2 + 2, wru]).toEqual([true, 0])
  })

  it('is between a store and its dealer as between a dealer and HQ, and who stands above looks through', async () => {
    const market = await aMarket()
    const dealer = await aBuyerOf(market)
    const store = await aParty({ parentId: dealer.party.partyId })
    const owner = await signedIn(await aStaff({ partyId: store.partyId }), store)
    await anEntry(dealer.party.partyId, store.partyId, 77, now)
    for (const [token, query] of [
      [owner, {}],
      [dealer.token, { buyerId: store.partyId }],
      [market.adminToken, { buyerId: store.partyId }],
    ] as const)
      expect((await ledger(token, query)).items).toMatchObject([{ amount: 77 }])
    expect((await ledger(owner, { buyerId: dealer.party.partyId })).code).toBe('actor.forbidden')
    expect((await ledger(dealer.token)).items).toEqual([])
  })
})

describe('a line that blocks who is overdue', () => {
  it('goes on doing so until it is said otherwise', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const line = { buyerId: buyer.party.partyId, limit: 5, overLimit: 'hold', term: { kind: 'days', days: 7 } }
    const set = async (over: object) =>
      (await invoke(setCreditLine, { method: 'PUT', token: market.adminToken, body: { ...line, ...over } })).body.blockOverdue
    const seen = async () => (await account(buyer.token)).blockOverdue
    expect([await set({}), await seen()]).toEqual([undefined, undefined])
    expect([await set({ blockOverdue: true }), await seen()]).toEqual([true, true])
    expect([await set({ limit: 6 }), await seen()]).toEqual([true, true])
    expect([await set({ blockOverdue: false }), await seen()]).toEqual([false, undefined])
  })
})
