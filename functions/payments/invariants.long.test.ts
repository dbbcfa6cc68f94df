import { beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { total } from '@shared/kernel/money'
import type { OrderId } from '@shared/orders/model'
import { settles } from '@shared/orders/settled'
import fc from 'fast-check'
import { handler as cancelOrder } from '../orders/cancelOrder'
import { getOrder } from '../orders/store'
import { accountSums } from '../testing/accounts'
import { aCreditNote, aDebit, anApprovedOrder } from '../testing/debits'
import { withFaults } from '../testing/faults'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { handler as allocatePayment } from './allocatePayment'
import { handler as getPayment } from './getPayment'
import { handler as onLedgerPosted } from './onLedgerPosted'
import { handler as onOrderEnded } from './onOrderEnded'
import { handler as recordPayment } from './recordPayment'
import { handler as refundPayment } from './refundPayment'

let market: Market
beforeAll(async () => {
  market = await aMarket({ stock: 1_000_000 })
})

const at = fc.nat(20)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('order' as const), quantity: fc.integer({ min: 1, max: 30 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('ship' as const),
      at,
      pieces: fc.integer({ min: 1, max: 30 }),
      due: fc.nat(9),
      received: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('pay' as const), amount: fc.integer({ min: 1, max: 60_000 }), at, isFor: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('payAgain' as const), at }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('credit' as const),
      amount: fc.integer({ min: -4_000, max: 9_000 }),
      at,
      isFor: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('byHand' as const), at, order: at, amount: fc.integer({ min: 1, max: 20_000 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('refund' as const), at, amount: fc.integer({ min: 1, max: 40_000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refundAgain' as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), at }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('event' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

interface Books {
  buyer: Buyer
  orders: OrderId[]
  payments: { paymentId: string; body: object }[]
  refunds: { paymentId: string; body: object }[]
  done: Record<string, number>
}
const pick = <T>(list: T[], i: number): T | undefined => list[i % Math.max(1, list.length)]
const detail = (subject: string) => ({ detail: { id: newId('evt'), name: 'ledger.posted', subject, version: 1 } }) as never

async function take(one: Step, books: Books): Promise<void> {
  const { buyer, orders, payments, refunds } = books
  const { adminToken: token, hq } = market
  const answered = async (answer: ReturnType<typeof invoke>, ...allowed: number[]) => {
    const { status, body } = await answer
    if (status === 200) books.done[one.kind] = (books.done[one.kind] ?? 0) + 1
    expect([status, body.code, [200, ...allowed].includes(status)]).toEqual([status, body.code, true])
    return status === 200
  }
  const order = 'at' in one ? pick(orders, one.at) : undefined
  const isFor = 'isFor' in one && one.isFor && order ? { orderId: order } : {}
  const payment = 'at' in one ? pick(payments, one.at) : undefined
  switch (one.kind) {
    case 'order':
      orders.push(await anApprovedOrder(market, buyer, one.quantity))
      return
    case 'ship': {
      const held = order && (await getOrder(order))!
      if (!held || !['approved', 'partlyShipped'].includes(held.order.status)) return
      await aDebit(order, { pieces: one.pieces, dueOn: `2026-12-0${one.due}`.replace('-00', '-10'), received: one.received })
      return
    }
    case 'pay': {
      const paymentId = newId('pay')
      const body = {
        paymentId,
        buyerId: buyer.party.partyId,
        amount: one.amount,
        method: 'bankTransfer',
        receivedOn: '2026-11-01',
        ...isFor,
      }
      if (await answered(invoke(recordPayment, { body, token }), 409)) payments.push({ paymentId, body })
      return
    }
    case 'payAgain':
      if (payment) await answered(invoke(recordPayment, { body: payment.body, token }))
      return
    case 'credit':
      await aCreditNote(hq.partyId, buyer.party.partyId, one.amount, 'orderId' in isFor ? isFor.orderId : undefined)
      return
    case 'byHand': {
      const orderId = pick(orders, one.order)
      if (!payment || !orderId) return
      const body = { allocations: [{ orderId, amount: one.amount }] }
      await answered(invoke(allocatePayment, { pathParameters: { paymentId: payment.paymentId }, body, token }), 422, 409)
      return
    }
    case 'refund': {
      if (!payment) return
      const { paymentId } = payment
      const body = { refundId: newId('rfd'), amount: one.amount, reason: '退' }
      if (await answered(invoke(refundPayment, { pathParameters: { paymentId }, body, token }), 422, 409)) refunds.push({ paymentId, body })
      return
    }
    case 'refundAgain': {
      const refund = pick(refunds, one.at)
      const { paymentId, body } = refund ?? {}
      if (paymentId) await answered(invoke(refundPayment, { pathParameters: { paymentId }, body, token }))
      return
    }
    case 'cancel':
      if (!order) return
      await answered(invoke(cancelOrder, { pathParameters: { orderId: order }, body: {}, token }), 409)
      return onOrderEnded(detail(order))
    case 'event':
      return onLedgerPosted(detail(`${hq.partyId}#${buyer.party.partyId}`))
  }
}

async function theBooksAreRight({ buyer, orders, payments }: Books) {
  const sums = await accountSums(market.hq.partyId, buyer.party.partyId)
  const [balance] = sums.balances
  expect(sums).toMatchObject({ balances: [balance, balance, balance], off: [] })
  expect(sums.credit.oldestDue).toBe(sums.oldest)
  expect(sums.credit.left).toBe(sums.credit.limit - sums.credit.reserved - sums.credit.balance)
  for (const orderId of orders) {
    const { order } = (await getOrder(orderId))!
    const debits = sums.entries.filter((entry) => entry.kind === 'shipment' && entry.orderId === orderId)
    expect(order.shippedAmount ?? 0).toBe(total(debits.map(({ amount }) => amount)))
    expect(order.paid ?? 0).toBe(total(debits.map(({ entryId }) => sums.paidOf.get(entryId) ?? 0)))
    expect(order.paid ?? 0).toBeLessThanOrEqual(order.shippedAmount ?? 0)
    expect([orderId, settles(order)]).toEqual([orderId, false])
  }
  for (const { paymentId } of payments) {
    const { body } = await invoke(getPayment, { method: 'GET', pathParameters: { paymentId }, token: market.adminToken })
    const allocated = total(body.allocations.map(({ amount }: { amount: number }) => amount))
    expect(allocated + body.open + (body.refunded ?? 0)).toBe(body.amount)
    expect(total(body.refunds.map(({ amount }: { amount: number }) => amount))).toBe(body.refunded ?? 0)
    expect(body.refunds.map(({ status }: { status: string }) => status).filter((status: string) => status !== 'done')).toEqual([])
  }
  const recorded = sums.entries.filter(({ kind }) => kind === 'payment').map(({ documentId }) => documentId)
  expect(recorded.sort()).toEqual(payments.map(({ paymentId }) => paymentId).sort())
}

it('whatever is paid, credited, put elsewhere, refunded, repeated and lost on the way: balance, open items, orders and payments agree', async () => {
  const done: Record<string, number> = {}
  let faulty = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 40 }),
      fc.constantFrom('one by one', 'at once', 'faulty'),
      async (steps, how) => {
        const books: Books = { buyer: await aBuyerOf(market), orders: [], payments: [], refunds: [], done }
        const { happened, end } =
          how === 'faulty'
            ? withFaults({ dropAnswer: 6, throttle: 3, timeOut: 3, conflict: 3 }, steps.length)
            : { happened: undefined, end() {} }
        try {
          if (how === 'at once')
            for (let i = 0; i < steps.length; i += 6) await Promise.all(steps.slice(i, i + 6).map((one) => take(one, books)))
          else for (const one of steps) await take(one, books)
          await onLedgerPosted(detail(`${market.hq.partyId}#${books.buyer.party.partyId}`))
        } finally {
          end()
        }
        if (happened) faulty += happened.dropAnswer
        await theBooksAreRight(books)
      },
    ),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 30), endOnFailure: true },
  )
  expect(Object.keys(done)).toEqual(expect.arrayContaining(['pay', 'payAgain', 'byHand', 'refund']))
  expect(faulty).toBeGreaterThan(0)
})
