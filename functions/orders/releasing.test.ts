import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Steps } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { accountOf, post } from '../credit/ledgerStore'
import { handler as setCreditLine } from '../credit/setCreditLine'
import { changeParty, savedParty } from '../parties/store'
import { commit, table } from '../platform/table'
import { type Handler, invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, creditAt, levelsOf, type Market } from '../testing/market'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as approveOrder } from './approveOrder'
import { handler as cancelOrder } from './cancelOrder'
import { handler as closeOrderShort } from './closeOrderShort'
import { handler as confirmOrderFunds } from './confirmOrderFunds'
import { handler as rejectOrder } from './rejectOrder'
import { handler as releaseCredit } from './releaseCredit'
import { handler as releaseSpending } from './releaseSpending'
import { getOrder, orderKey } from './store'
import { handler as submitOrder } from './submitOrder'

const now = '2031-05-06T02:00:00.000Z'
const order = (market: Market, token: string, quantity = 3, at = now) =>
  invoke(submitOrder, { body: { orderId: newId('ord'), lines: [{ skuId: market.skuIds[0], quantity }] }, token, now: at })
const ordered = async (...given: Parameters<typeof order>) => {
  const { status, body } = await order(...given)
  expect([status, body.code]).toEqual([200, undefined])
  return body.orderId as `ord_${string}`
}
const on = (handler: Handler, orderId: string, token: string, body: object = {}) =>
  invoke(handler, { pathParameters: { orderId }, body: { reason: '同意', ...body }, token, now })
const at = ({ hq }: Market, role: Staff['roles'][number], over: Partial<Staff> = {}) =>
  aStaff({ partyId: hq.partyId, name: `总部${role}`, roles: [role], ...over }).then((staff) => signedIn(staff, hq))
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => body.code ?? status

/** A debit of this buyer that is long due. */
async function owing({ hq }: Market, { party }: Buyer, amount = 100) {
  const account = await accountOf(hq.partyId, party.partyId)
  const entry = { entryId: newId('led'), kind: 'shipment' as const, amount, documentId: newId('shp'), dueOn: '2031-05-05' }
  await commit(...post(account, { entry }, '2031-04-01T02:00:00.000Z').writes)
}
/** A dealer that sells to stores of its own is too much here: a seller's steps are HQ's, so they are put back. */
async function withSteps(market: Market, steps: Steps, work: () => Promise<void>) {
  const set = async (next: Steps) => {
    const saved = (await savedParty(market.hq.partyId))!
    await commit(changeParty(saved, { ...saved.party, steps: next }))
  }
  await set(steps)
  try {
    await work()
  } finally {
    await set({ approval: true, funds: true })
  }
}

describe('the money of an order', () => {
  it('is confirmed by finance, once, and only after approval', async () => {
    const market = await aMarket()
    const orderId = await ordered(market, (await aBuyerOf(market)).token)
    const [finance, other] = [await at(market, 'finance'), await at(market, 'finance')]
    expect(codeOf(await on(confirmOrderFunds, orderId, finance))).toBe('order.moved')
    await on(approveOrder, orderId, market.adminToken)
    const answers = await Promise.all([on(confirmOrderFunds, orderId, finance), on(confirmOrderFunds, orderId, other)])
    expect(answers.map(codeOf).sort()).toEqual([200, 'order.moved'])
    const won = answers.find(({ status }) => status === 200)!
    expect(won.body).toMatchObject({ status: 'fundsConfirmed' })
    expect(answers.find(({ status }) => status === 409)!.body.detail.order).toEqual(won.body)
    expect((await getOrder(orderId))!.order.timeline.filter(({ status }) => status === 'fundsConfirmed')).toHaveLength(1)
    const [again] = (await Promise.all([on(confirmOrderFunds, orderId, finance), on(confirmOrderFunds, orderId, other)])).filter(
      ({ status }) => status === 200,
    )
    expect(again!.body).toEqual(won.body)
  })
})

describe('an order closed short', () => {
  it('gives back stock and credit once, is never opened again, and its number stays taken', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const orderId = await ordered(market, buyer.token)
    expect(codeOf(await on(closeOrderShort, orderId, market.adminToken))).toBe('order.moved')
    await on(approveOrder, orderId, market.adminToken)
    const answers = await Promise.all(Array.from({ length: 5 }, () => on(closeOrderShort, orderId, market.adminToken)))
    expect(answers.map(codeOf)).toEqual(Array(5).fill(200))
    expect(answers[0]!.body).toMatchObject({ status: 'closedShort' })
    expect(await levelsOf(market)).toEqual([{ sellable: 100, allocated: 0 }])
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 0, left: 100_000_000 })
    const others = [approveOrder, rejectOrder, cancelOrder, confirmOrderFunds].map((handler) => on(handler, orderId, market.adminToken))
    expect((await Promise.all(others)).map(codeOf)).toEqual([200, 'order.moved', 'order.moved', 'order.moved'])
    expect((await getOrder(orderId))!.order.status).toBe('closedShort')
    expect(await table.get(orderKey(orderId))).not.toHaveProperty('gsi3pk')
  })
})

describe('an order over its credit', () => {
  it('is released once by a credit controller, with a reason, and then approved', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 0, overLimit: 'hold' })
    const orderId = await ordered(market, buyer.token)
    const [controller, other] = [await at(market, 'creditController'), await at(market, 'creditController')]
    expect(codeOf(await on(approveOrder, orderId, market.adminToken))).toBe('credit.held')
    expect(codeOf(await on(releaseCredit, orderId, controller, { reason: ' ' }))).toBe('input.invalid')
    const answers = await Promise.all([on(releaseCredit, orderId, controller), on(releaseCredit, orderId, other)])
    expect(answers.map(codeOf).sort()).toEqual([200, 'order.moved'])
    const { body } = answers.find(({ status }) => status === 200)!
    expect(body).not.toHaveProperty('creditHold')
    expect(body.timeline.at(-1)).toMatchObject({
      status: 'submitted',
      what: 'creditReleased',
      reason: '同意',
      by: { name: '总部creditController' },
    })
    expect(await getOrder(orderId)).toMatchObject({ released: true })
    expect((await table.get(orderKey(orderId)))?.events).toMatchObject([{ name: 'order.creditReleased' }])
    expect((await on(approveOrder, orderId, market.adminToken)).body.status).toBe('approved')
  })

  it('cannot be let through by closing it and ordering anew', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 3000, overLimit: 'hold' })
    const first = await ordered(market, buyer.token, 4)
    await on(releaseCredit, first, await at(market, 'creditController'))
    await on(approveOrder, first, market.adminToken)
    await on(closeOrderShort, first, market.adminToken)
    const second = await ordered(market, buyer.token, 4)
    expect(codeOf(await on(approveOrder, second, market.adminToken))).toBe('credit.held')
    const same = await invoke(submitOrder, {
      body: { orderId: first, lines: [{ skuId: market.skuIds[0], quantity: 4 }] },
      token: buyer.token,
      now,
    })
    expect([same.status, same.body.status]).toEqual([200, 'closedShort'])
  })

  it('is passed on by the system once released, where approval is switched off', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 0, overLimit: 'hold' })
    await withSteps(market, { approval: false, funds: false }, async () => {
      const orderId = await ordered(market, buyer.token)
      const { body } = await on(releaseCredit, orderId, await at(market, 'creditController'))
      expect([body.status, body.timeline.length]).toEqual(['fundsConfirmed', 4])
      expect((await table.get(orderKey(orderId)))?.events).toMatchObject([
        { name: 'order.approved' },
        { name: 'order.fundsConfirmed' },
        { name: 'order.creditReleased' },
      ])
    })
  })

  it('is no business of the admin, of the buyer, or of who wants to release nothing', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const orderId = await ordered(market, buyer.token)
    expect(codeOf(await on(releaseCredit, orderId, await at(market, 'admin')))).toBe('actor.forbidden')
    expect(codeOf(await on(releaseCredit, orderId, buyer.token))).toBe('actor.forbidden')
    expect(codeOf(await on(releaseCredit, orderId, await at(market, 'creditController')))).toBe('credit.notHeld')
  })
})

describe('a buyer that is overdue', () => {
  it('orders and is approved as long as that does not block', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    await owing(market, buyer)
    expect((await on(approveOrder, await ordered(market, buyer.token), market.adminToken)).body.status).toBe('approved')
  })

  it('is refused, its earlier order is not approved, and a release lets that one go', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { blockOverdue: true })
    const orderId = await ordered(market, buyer.token)
    await owing(market, buyer)
    const refused = await order(market, buyer.token)
    expect([codeOf(refused), refused.body.detail]).toEqual(['credit.overdue', { since: '2031-05-05' }])
    expect(codeOf(await order(market, buyer.token, 3, '2031-05-05T15:59:59.999Z'))).toBe(200)
    expect(codeOf(await on(approveOrder, orderId, market.adminToken))).toBe('credit.overdue')
    expect((await on(releaseCredit, orderId, await at(market, 'creditController'))).status).toBe(200)
    expect((await on(approveOrder, orderId, market.adminToken)).body.status).toBe('approved')
  })

  it('has its orders held where the seller would rather hold them', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { overLimit: 'hold', blockOverdue: true })
    await owing(market, buyer)
    expect((await order(market, buyer.token)).body).toMatchObject({ creditHold: true, status: 'submitted' })
    const line = { buyerId: buyer.party.partyId, limit: 100_000_000, overLimit: 'hold', term: { kind: 'days', days: 30 } }
    await invoke(setCreditLine, { method: 'PUT', body: { ...line, blockOverdue: false }, token: market.adminToken })
    expect((await order(market, buyer.token)).body.creditHold).toBeUndefined()
  })
})

describe('who approves', () => {
  it('is someone whose limit covers it; others are told who that is', async () => {
    const market = await aMarket()
    const orderId = await ordered(market, (await aBuyerOf(market)).token, 3)
    const limited = await at(market, 'orderDesk', { name: '小审', approval: { amount: 2999 } })
    const strict = await at(market, 'orderDesk', { name: '细审', approval: { amount: 3000, discount: 0 } })
    const { status, body } = await on(approveOrder, orderId, limited)
    expect([status, body.code]).toEqual([403, 'approval.overLimit'])
    expect(body.detail).toMatchObject({ limit: { amount: 2999 }, total: 3000, discount: 0 })
    const names = body.detail.could.map(({ name }: { name: string }) => name)
    expect([names.includes('细审'), names.includes('小审'), names.includes('总部管理员')]).toEqual([true, false, true])
    expect((await on(approveOrder, orderId, strict)).body.status).toBe('approved')
    expect(codeOf(await on(approveOrder, orderId, limited))).toBe('order.moved')
  })

  it('is the system for what the seller leaves to it', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    await withSteps(market, { approval: true, funds: true, autoApprove: { upTo: 3000, discount: 0 } }, async () => {
      expect((await order(market, buyer.token, 3)).body.status).toBe('approved')
      expect((await order(market, buyer.token, 4)).body.status).toBe('submitted')
      await owing(market, buyer)
      expect((await order(market, buyer.token, 3)).body.status).toBe('submitted')
    })
  })
})

describe('what a person may spend', () => {
  async function limited(market: Market, limit: number, per: 'day' | 'month' = 'day') {
    const buyer = await aBuyerOf(market)
    const staff = await aStaff({ partyId: buyer.party.partyId, roles: ['buyer'], name: '小采', spending: { limit, per } })
    return { ...buyer, staffId: staff.staffId, buyerToken: await signedIn(staff, buyer.party) }
  }
  const spent = async (staffId: string, period: string) => (await table.get({ pk: `SPENT#${staffId}`, sk: period }))?.spent

  it('counts what still waits; beyond it the order waits for the owner, and cannot be approved', async () => {
    const market = await aMarket()
    const { token, buyerToken, staffId } = await limited(market, 5000)
    const first = await order(market, buyerToken, 3)
    const second = await order(market, buyerToken, 3)
    expect([first.body.spendHold, second.body.spendHold, await spent(staffId, '2031-05-06')]).toEqual([undefined, true, 6000])
    const { orderId } = second.body
    expect(codeOf(await on(approveOrder, orderId, market.adminToken))).toBe('order.spendHeld')
    expect(codeOf(await on(releaseSpending, orderId, buyerToken))).toBe('actor.forbidden')
    const answers = await Promise.all(Array.from({ length: 4 }, () => on(releaseSpending, orderId, token)))
    expect(answers.map(codeOf)).toEqual(Array(4).fill(200))
    expect(answers[0]!.body.timeline.at(-1)).toMatchObject({ what: 'spendingReleased', by: { name: '王芳' } })
    expect((await on(approveOrder, orderId, market.adminToken)).body.status).toBe('approved')
    expect(codeOf(await on(releaseSpending, first.body.orderId, token))).toBe('order.moved')
  })

  it('comes back with what is cancelled, rejected or closed short, once', async () => {
    const market = await aMarket()
    const { buyerToken, staffId } = await limited(market, 9000, 'month')
    const [cancelled, rejected, closed] = [
      await ordered(market, buyerToken),
      await ordered(market, buyerToken),
      await ordered(market, buyerToken),
    ]
    expect(await spent(staffId, '2031-05')).toBe(9000)
    expect((await order(market, buyerToken, 1)).body.spendHold).toBe(true)
    await Promise.all(Array.from({ length: 3 }, () => on(cancelOrder, cancelled, buyerToken)))
    await on(rejectOrder, rejected, market.adminToken)
    await on(approveOrder, closed, market.adminToken)
    await on(closeOrderShort, closed, market.adminToken)
    expect(await spent(staffId, '2031-05')).toBe(1000)
    expect((await order(market, buyerToken, 3)).body.spendHold).toBeUndefined()
    expect((await order(market, buyerToken, 3, '2031-06-01T00:00:00.000Z')).body.spendHold).toBeUndefined()
    expect([await spent(staffId, '2031-05'), await spent(staffId, '2031-06')]).toEqual([4000, 3000])
  })

  it('is not passed by ordering many times at once', async () => {
    const market = await aMarket()
    const { buyerToken, staffId } = await limited(market, 3000)
    const answers = await Promise.all(Array.from({ length: 4 }, () => order(market, buyerToken, 3)))
    const free = answers.filter(({ status, body }) => status === 200 && !body.spendHold)
    expect([free.length, new Set(answers.map(codeOf))]).toEqual([1, new Set([200])])
    expect(await spent(staffId, '2031-05-06')).toBe(12_000)
  })

  it('binds nobody who orders for somebody else, and leaves no row of who has no limit', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, {}, { repMayOrder: true, division: '540102' })
    const rep = await aStaff({ partyId: market.hq.partyId, roles: ['salesRep'], areas: ['54'], spending: { limit: 1, per: 'day' } })
    const body = { orderId: newId('ord'), lines: [{ skuId: market.skuIds[0], quantity: 3 }], buyerId: buyer.party.partyId }
    const asRep = await invoke(submitOrder, { body, token: await signedIn(rep, market.hq), now })
    expect([asRep.status, asRep.body.spendHold]).toEqual([200, undefined])
    await ordered(market, buyer.token)
    expect([await spent(rep.staffId, '2031-05-06'), await spent(buyer.staff.staffId, '2031-05-06')]).toEqual([undefined, undefined])
  })

  it('is no business of the seller, nor of the owner above', async () => {
    const market = await aMarket()
    const { party, token, buyerToken } = await limited(market, 1)
    const orderId = await ordered(market, buyerToken)
    expect(codeOf(await on(releaseSpending, orderId, market.adminToken))).toBe('actor.forbidden')
    const store = await aParty({ parentId: party.partyId })
    const owner = await signedIn(await aStaff({ partyId: store.partyId }), store)
    expect(codeOf(await on(releaseSpending, orderId, owner))).toBe('actor.forbidden')
    expect((await on(releaseSpending, orderId, token)).status).toBe(200)
  })
})
