import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { OrderId } from '@shared/orders/model'
import { getOrder } from '../orders/store'
import { accountSums } from '../testing/accounts'
import { aCreditNote, aDebit, anApprovedOrder } from '../testing/debits'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { ownTable } from '../testing/ownTable'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as allocateNightly } from './allocateNightly'
import { handler as allocatePayment } from './allocatePayment'
import { handler as getPayment } from './getPayment'
import { handler as listPayments } from './listPayments'
import { handler as onLedgerPosted } from './onLedgerPosted'
import { handler as recordPayment } from './recordPayment'

/** The night goes over every account there is: those that other files broke on purpose are not of this one. */
beforeAll(() => ownTable)

const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
const paid = ({ party }: Buyer, amount: number, over: object = {}) => ({
  ...{ paymentId: newId('pay'), buyerId: party.partyId, amount, method: 'bankTransfer', reference: '工行 0641', receivedOn: today },
  ...over,
})
const cashier = async ({ hq }: Market) => signedIn(await aStaff({ partyId: hq.partyId, name: '钱出纳', roles: ['finance'] }), hq)
const posted = ({ hq }: Market, { party }: Buyer) =>
  onLedgerPosted({ detail: { id: 'evt_1', name: 'ledger.posted', subject: `${hq.partyId}#${party.partyId}`, version: 1 } } as never)
const sums = ({ hq }: Market, { party }: Buyer) => accountSums(hq.partyId, party.partyId)
const refused = (body: { code: string; detail: object }) => [body.code, body.detail]

/** A buyer with an order of ten pieces, 10 yuan each, sent off and received. */
async function owing(market: Market, ...orders: { quantity: number; dueOn: string }[]) {
  const buyer = await aBuyerOf(market)
  const orderIds: OrderId[] = []
  for (const { quantity, dueOn } of orders) {
    const orderId = await anApprovedOrder(market, buyer, quantity)
    await aDebit(orderId, { dueOn, received: true })
    orderIds.push(orderId)
  }
  return { buyer, orderIds }
}
const statusOf = async (orderId: OrderId) => {
  const { order } = (await getOrder(orderId))!
  return [order.status, order.paid ?? 0]
}

describe('a payment', () => {
  it('lowers what is owed and pays what is due first; orders that are paid and received are settled by the system', async () => {
    const market = await aMarket()
    const { buyer, orderIds } = await owing(market, { quantity: 4, dueOn: '2026-12-10' }, { quantity: 3, dueOn: '2026-12-01' })
    const token = await cashier(market)
    const body = paid(buyer, 5000)
    const answer = await invoke(recordPayment, { body, token })
    expect([answer.status, answer.body.open, answer.body.by.name]).toEqual([200, 0, '钱出纳'])
    expect(answer.body.allocations.map(({ orderId, amount }: { orderId: string; amount: number }) => [orderId, amount])).toEqual([
      [orderIds[1], 3000],
      [orderIds[0], 2000],
    ])
    expect([await statusOf(orderIds[0]!), await statusOf(orderIds[1]!)]).toEqual([
      ['received', 2000],
      ['settled', 3000],
    ])
    const { timeline } = (await getOrder(orderIds[1]!))!.order
    expect(timeline.slice(-2)).toMatchObject([{ status: 'received', what: 'paid', documentId: body.paymentId }, { status: 'settled' }])
    expect(await sums(market, buyer)).toMatchObject({ balances: [2000, 2000, 2000], oldest: '2026-12-10', off: [] })
    expect((await sums(market, buyer)).credit).toMatchObject({ oldestDue: '2026-12-10', balance: 2000 })
  })

  it('said again is the same payment; another under its id is refused', async () => {
    const market = await aMarket()
    const { buyer } = await owing(market, { quantity: 1, dueOn: '2026-12-10' })
    const token = await cashier(market)
    const body = paid(buyer, 300)
    const answers = await Promise.all(Array.from({ length: 6 }, () => invoke(recordPayment, { body, token })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await sums(market, buyer)).balances).toEqual([700, 700, 700])
    for (const over of [{ amount: 301 }, { reference: '建行' }, { receivedOn: '2026-01-01' }, { method: 'cash' }])
      expect((await invoke(recordPayment, { body: { ...body, ...over }, token })).body.code).toBe('payment.duplicate')
    expect((await sums(market, buyer)).balances).toEqual([700, 700, 700])
  })

  it('beyond what is owed stays on account, and pays the next debit when that is posted', async () => {
    const market = await aMarket()
    const { buyer, orderIds } = await owing(market, { quantity: 2, dueOn: '2026-12-10' })
    const body = paid(buyer, 2500)
    expect((await invoke(recordPayment, { body, token: market.adminToken })).body.open).toBe(500)
    expect((await sums(market, buyer)).credit).toMatchObject({ balance: -500, left: 100_000_500 })
    expect((await sums(market, buyer)).credit.oldestDue).toBeUndefined()
    const next = await anApprovedOrder(market, buyer, 1)
    await aDebit(next, { dueOn: '2026-12-30' })
    for (let i = 0; i < 3; i++) await posted(market, buyer)
    expect([await statusOf(next), await statusOf(orderIds[0]!)]).toEqual([
      ['shipped', 500],
      ['settled', 2000],
    ])
    expect(
      (await invoke(getPayment, { method: 'GET', pathParameters: { paymentId: body.paymentId }, token: buyer.token })).body,
    ).toMatchObject({
      open: 0,
      allocations: [{ amount: 2000 }, { amount: 500, orderId: next }],
    })
  })

  it('for an order waits for it, whatever else is due, and goes on when the order has ended', async () => {
    const market = await aMarket()
    const { buyer } = await owing(market, { quantity: 5, dueOn: '2026-11-01' })
    const later = await anApprovedOrder(market, buyer, 3)
    const body = paid(buyer, 4000, { orderId: later })
    const answer = await invoke(recordPayment, { body, token: market.adminToken })
    // 3000 are for the three pieces still to come.
    expect([answer.body.open, answer.body.allocations.length]).toEqual([3000, 1])
    await aDebit(later, { pieces: 2, dueOn: '2026-12-30' })
    await posted(market, buyer)
    expect(await statusOf(later)).toEqual(['partlyShipped', 2000])
    expect(await sums(market, buyer)).toMatchObject({ balances: [3000, 3000, 3000], oldest: '2026-11-01', off: [] })
  })

  it('is put on the orders the seller names, from what is on account and from what it had paid elsewhere', async () => {
    const market = await aMarket()
    const { buyer, orderIds } = await owing(market, { quantity: 3, dueOn: '2026-12-01' }, { quantity: 3, dueOn: '2026-12-02' })
    const [first, second] = orderIds as [OrderId, OrderId]
    const { paymentId } = (await invoke(recordPayment, { body: paid(buyer, 2500), token: market.adminToken })).body
    const put = (allocations: object[]) =>
      invoke(allocatePayment, { pathParameters: { paymentId }, body: { allocations }, token: market.adminToken })
    for (let i = 0; i < 2; i++) {
      const { body } = await put([{ orderId: second, amount: 2000 }])
      expect(body).toMatchObject({
        open: 0,
        allocations: [
          { orderId: first, amount: 500 },
          { orderId: second, amount: 2000 },
        ],
      })
    }
    expect([await statusOf(first), await statusOf(second)]).toEqual([
      ['received', 500],
      ['received', 2000],
    ])
    expect(refused((await put([{ orderId: second, amount: 3001 }])).body)).toMatchObject([
      'payment.tooMuch',
      { orderId: second, most: 1000 },
    ])
    expect(
      refused(
        (
          await put([
            { orderId: first, amount: 600 },
            { orderId: second, amount: 2000 },
          ])
        ).body,
      ),
    ).toMatchObject(['payment.tooMuch', {}])
    expect(refused((await put([{ orderId: newId('ord'), amount: 1 }])).body)).toMatchObject(['payment.tooMuch', { most: 0 }])
    expect(await sums(market, buyer)).toMatchObject({ balances: [3500, 3500, 3500], oldest: '2026-12-01', off: [] })
  })

  it('of somebody who never bought, in the future, for another’s order or from another seller is refused', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const other = await aBuyerOf(market)
    const order = await anApprovedOrder(market, other)
    const code = async (body: object) => (await invoke(recordPayment, { body, token: market.adminToken })).body.code
    expect(await code(paid(buyer, 100, { receivedOn: '2099-01-01' }))).toBe('input.invalid')
    expect(await code(paid(buyer, 100, { orderId: order }))).toBe('actor.forbidden')
    expect(await code(paid(buyer, 100, { orderId: newId('ord') }))).toBe('order.unknown')
    const store = await aParty({ parentId: buyer.party.partyId })
    expect(await code(paid({ ...buyer, party: store }, 100))).toBe('actor.forbidden')
    expect(await code(paid(buyer, 0))).toBe('input.invalid')
    expect((await sums(market, buyer)).entries).toEqual([])
  })

  it('and credit notes beside it: 25 debits are paid by many commits, and what was cut short goes on at night', async () => {
    const market = await aMarket({ stock: 1000 })
    const buyer = await aBuyerOf(market)
    for (let i = 0; i < 25; i++)
      await aDebit(await anApprovedOrder(market, buyer, 1), { dueOn: `2026-12-${String(31 - i).padStart(2, '0')}`, received: true })
    await aCreditNote(market.hq.partyId, buyer.party.partyId, 1500)
    await allocateNightly()
    expect(await sums(market, buyer)).toMatchObject({ balances: [23_500, 23_500, 23_500], oldest: '2026-12-08', off: [] })
    await invoke(recordPayment, { body: paid(buyer, 23_500), token: market.adminToken })
    expect(await sums(market, buyer)).toMatchObject({ balances: [0, 0, 0], debits: [], credits: [], off: [] })
  })
})

it('a debit that nobody gave a term is due on the day it is posted', async () => {
  const market = await aMarket()
  const { buyer } = await owing(market, { quantity: 1, dueOn: '2099-12-31' })
  await aCreditNote(market.hq.partyId, buyer.party.partyId, -500)
  const { credit, oldest } = await sums(market, buyer)
  expect([credit.oldestDue, oldest]).toEqual([today, today])
})

describe('lists of payments', () => {
  it('come newest first by side, twenty a page', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const made: string[] = []
    for (let i = 0; i < 23; i++) {
      const body = paid(buyer, 100 + i)
      await invoke(recordPayment, { body, token: market.adminToken })
      made.unshift(body.paymentId)
    }
    const read = async (query: Record<string, string>, token: string) => {
      const found: string[] = []
      for (let after = ''; ; ) {
        const { body } = await invoke(listPayments, { method: 'GET', query: { ...query, ...(after && { after }) }, token })
        found.push(...body.items.map(({ paymentId }: { paymentId: string }) => paymentId))
        if (!body.next) return found
        after = body.next
      }
    }
    expect(await read({ as: 'buyer' }, buyer.token)).toEqual(made)
    expect(await read({ as: 'seller', buyerId: buyer.party.partyId }, market.adminToken)).toEqual(made)
    expect((await read({ as: 'seller' }, market.adminToken)).slice(0, 23)).toEqual(made)
    expect(await read({ as: 'seller' }, buyer.token)).toEqual([])
  })
})
