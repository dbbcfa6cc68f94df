import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Staff } from '@shared/parties/staff'
import { handler as submitOrder } from '../orders/submitOrder'
import { table } from '../platform/table'
import { invoke } from '../testing/invoke'
import { anEntry } from '../testing/ledger'
import { aBuyerOf, aMarket, creditAt, type Market } from '../testing/market'
import { metered } from '../testing/meter'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as decideAdjustment } from './decideAdjustment'
import { entriesAfter } from './ledgerStore'
import { handler as listAdjustments } from './listAdjustments'
import { handler as requestAdjustment } from './requestAdjustment'

const now = '2031-05-06T02:00:00.000Z'
const ask = (token: string, body: object) =>
  invoke(requestAdjustment, { token, now, body: { adjustmentId: newId('adj'), amount: -500, reason: '返利补差', ...body } })
const decide = (token: string, adjustmentId: string, body: object = { accept: true }) =>
  invoke(decideAdjustment, { token, now, pathParameters: { adjustmentId }, body })
const at = async ({ hq }: Market, role: Staff['roles'][number]) =>
  signedIn(await aStaff({ partyId: hq.partyId, name: `总部${role}`, roles: [role] }), hq)
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => body.code ?? status

async function asked(amount = -500) {
  const market = await aMarket()
  const buyer = await aBuyerOf(market)
  const [finance, other] = [await at(market, 'finance'), await at(market, 'finance')]
  const { body } = await ask(finance, { buyerId: buyer.party.partyId, amount })
  const entries = () => entriesAfter(market.hq.partyId, buyer.party.partyId, undefined)
  return { market, buyer, finance, other, id: String(body.adjustmentId), body, entries }
}

describe('an adjustment of what a buyer owes', () => {
  it('changes nothing before another person has let it pass', async () => {
    const { market, buyer, finance, other, id, body, entries } = await asked()
    expect(body).toMatchObject({ status: 'requested', amount: -500, buyerName: '江南商贸', requestedBy: { name: '总部finance' } })
    expect(codeOf(await decide(finance, id))).toBe('ledgerAdjustment.samePerson')
    expect(await entries()).toEqual([])
    const { body: posted } = await decide(other, id)
    expect(posted).toMatchObject({ status: 'posted', decidedAt: now, decidedBy: { name: '总部finance' } })
    expect((await entries()).map(({ entry }) => entry)).toMatchObject([
      { entryId: posted.entryId, kind: 'adjustment', amount: -500, balance: -500, documentId: id, note: '返利补差' },
    ])
    expect(await creditAt(market, buyer)).toMatchObject({ balance: -500, left: 100_000_500 })
    expect(await table.get({ pk: `LEDGERADJUSTMENT#${id}`, sk: 'ADJUSTMENT' })).toMatchObject({ events: [{ name: 'ledger.adjusted' }] })
  })

  it('that is a debit is due at once, and counts as overdue from the next day on', async () => {
    const { market, buyer, other, id, entries } = await asked(800)
    await decide(other, id)
    expect((await entries())[0]!.entry).toMatchObject({ dueOn: '2031-05-06', balance: 800 })
    expect(await creditAt(market, buyer)).toMatchObject({ oldestDue: '2031-05-06', left: 99_999_200 })
  })

  it('is posted once, however many decide at once', async () => {
    const { finance, market, other, id, entries } = await asked()
    const third = await at(market, 'admin')
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => decide(other, id)),
      decide(third, id),
      decide(third, id, { accept: false, reason: '不对' }),
    ])
    expect(await entries()).toHaveLength(answers.some(({ body }) => body.status === 'posted') ? 1 : 0)
    const statuses = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.status))
    expect(statuses.size).toBe(1)
    expect(answers.filter(({ status }) => status !== 200).every(({ body }) => body.code === 'ledgerAdjustment.decided')).toBe(true)
    expect(codeOf(await decide(finance, id))).toBe('ledgerAdjustment.decided')
  })

  it('is posted among others that are posted at the same time', async () => {
    const { market, buyer, other, id, entries } = await asked()
    const pay = Array.from({ length: 5 }, (_, i) => anEntry(market.hq.partyId, buyer.party.partyId, -10 - i, now))
    const [{ status }] = await Promise.all([decide(other, id), ...pay])
    expect([status, (await entries()).length, (await creditAt(market, buyer)).balance]).toEqual([200, 6, -560])
  })

  it('is refused with a reason, and stays so', async () => {
    const { other, id, entries } = await asked()
    expect(codeOf(await decide(other, id, { accept: false }))).toBe('input.invalid')
    const refused = await decide(other, id, { accept: false, reason: '没有依据' })
    expect(refused.body).toMatchObject({ status: 'refused', answer: '没有依据' })
    expect(await decide(other, id, { accept: false, reason: '没有依据' })).toEqual(refused)
    expect(codeOf(await decide(other, id))).toBe('ledgerAdjustment.decided')
    expect(await entries()).toEqual([])
  })

  it('is one request under its id', async () => {
    const { buyer, finance, other, id, body } = await asked()
    const again = { adjustmentId: id, buyerId: buyer.party.partyId }
    expect((await ask(finance, again)).body).toEqual(body)
    expect(codeOf(await ask(finance, { ...again, amount: -501 }))).toBe('ledgerAdjustment.duplicate')
    expect(codeOf(await ask(other, again))).toBe('ledgerAdjustment.duplicate')
    expect(codeOf(await ask(finance, { ...again, amount: 0 }))).toBe('input.invalid')
  })

  it('may name an order between the two, and no other', async () => {
    const { market, buyer, finance } = await asked()
    const order = { orderId: newId('ord'), lines: [{ skuId: market.skuIds[0], quantity: 1 }] }
    await invoke(submitOrder, { body: order, token: buyer.token })
    const buyerId = buyer.party.partyId
    expect((await ask(finance, { buyerId, orderId: order.orderId })).body.orderId).toBe(order.orderId)
    expect(codeOf(await ask(finance, { buyerId: (await aBuyerOf(market)).party.partyId, orderId: order.orderId }))).toBe('order.unknown')
  })

  it('at a dealer is decided by its clerk, where the owner asked', async () => {
    const market = await aMarket()
    const dealer = await aBuyerOf(market)
    const store = await aParty({ parentId: dealer.party.partyId })
    const clerk = await signedIn(await aStaff({ partyId: dealer.party.partyId, roles: ['clerk'] }), dealer.party)
    const { body } = await ask(dealer.token, { buyerId: store.partyId })
    expect(codeOf(await decide(dealer.token, body.adjustmentId))).toBe('ledgerAdjustment.samePerson')
    expect(codeOf(await decide(market.adminToken, body.adjustmentId))).toBe('actor.forbidden')
    expect((await decide(clerk, body.adjustmentId)).body.status).toBe('posted')
    expect(codeOf(await ask(clerk, { buyerId: store.partyId }))).toBe('actor.forbidden')
  })

  it('costs the account, the entry, what is open of it and itself', async () => {
    const { other, id } = await asked()
    const { result, wru } = await metered(() => decide(other, id))
    // Four rows, its summary in the list, its place on the desk that goes, and the account's in the list of accounts.
    expect([result.status, wru <= 2 * 4 + 2 * 3]).toEqual([200, true])
  })
})

describe('GET /ledger-adjustments', () => {
  it('lists a seller’s own, newest first, or those that wait', async () => {
    const market = await aMarket()
    const dealer = await aBuyerOf(market)
    const store = await aParty({ parentId: dealer.party.partyId })
    const clerk = await signedIn(await aStaff({ partyId: dealer.party.partyId, roles: ['clerk'] }), dealer.party)
    const ids: string[] = []
    for (let i = 0; i < 22; i++) {
      const body = { adjustmentId: newId('adj'), buyerId: store.partyId, amount: i + 1, reason: '补差' }
      await invoke(requestAdjustment, { token: dealer.token, body, now: `2031-05-06T02:00:00.${String(i).padStart(3, '0')}Z` })
      ids.unshift(body.adjustmentId)
    }
    await decide(clerk, ids[0]!)
    await decide(clerk, ids[1]!, { accept: false, reason: '不对' })
    const list = async (query: Record<string, string> = {}) => (await invoke(listAdjustments, { method: 'GET', token: clerk, query })).body
    const first = await list()
    const found = [...first.items, ...(await list({ after: first.next })).items].map(({ adjustmentId }) => adjustmentId)
    expect([found, (await list({ status: 'requested' })).items.length]).toEqual([ids, 20])
    expect((await list({ status: 'posted' })).items).toMatchObject([{ adjustmentId: ids[0], amount: 22 }])
    expect((await list({ status: 'refused' })).items).toMatchObject([{ adjustmentId: ids[1], answer: '不对' }])
  })
})
