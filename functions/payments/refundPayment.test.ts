import { expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { getOrder } from '../orders/store'
import { accountSums } from '../testing/accounts'
import { aDebit, anApprovedOrder } from '../testing/debits'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket } from '../testing/market'
import { handler as recordPayment } from './recordPayment'
import { failRefund, openRefund } from './refunding'
import { handler as refundPayment } from './refundPayment'
import { paymentNow } from './shown'
import { paymentOf } from './store'

async function paidTwice() {
  const market = await aMarket()
  const buyer = await aBuyerOf(market)
  const orders = [await anApprovedOrder(market, buyer, 2), await anApprovedOrder(market, buyer, 3)] as const
  await aDebit(orders[0], { dueOn: '2026-12-01', received: true })
  await aDebit(orders[1], { dueOn: '2026-12-02' })
  const paymentId = newId('pay')
  const body = { paymentId, buyerId: buyer.party.partyId, amount: 6000, method: 'bankTransfer', receivedOn: '2026-11-01' }
  await invoke(recordPayment, { body, token: market.adminToken })
  const refund = (amount: number, refundId = newId('rfd'), reason = '多付了') =>
    invoke(refundPayment, { pathParameters: { paymentId }, body: { refundId, amount, reason }, token: market.adminToken })
  return { market, buyer, orders, paymentId, refund, sums: () => accountSums(market.hq.partyId, buyer.party.partyId) }
}
const paidOf = async (orderId: `ord_${string}`) => (await getOrder(orderId))!.order.paid ?? 0

it('a refund takes what is on account, then what was paid last, which is owed again', async () => {
  const { orders, refund, sums } = await paidTwice()
  const refundId = newId('rfd')
  for (let i = 0; i < 2; i++) {
    const { status, body } = await refund(2500, refundId)
    expect([status, body.open, body.refunded, body.refunds.length]).toEqual([200, 0, 2500, 1])
    expect(body.refunds[0]).toMatchObject({ status: 'done', amount: 2500, by: { name: '总部管理员' } })
  }
  expect([await paidOf(orders[0]), await paidOf(orders[1])]).toEqual([2000, 1500])
  expect(await sums()).toMatchObject({ balances: [1500, 1500, 1500], oldest: '2026-12-02', off: [] })
  expect((await sums()).entries.at(-1)).toMatchObject({ kind: 'refund', amount: 2500, documentId: refundId })
  expect((await refund(2500, refundId, '别的')).body.code).toBe('refund.duplicate')
  expect((await refund(3501)).body).toMatchObject({ code: 'payment.tooMuch', detail: { most: 3500 } })
  expect((await refund(3500)).status).toBe(200)
  // Settled it stays: what is owed again is between the account and its buyer.
  expect([(await getOrder(orders[0]))!.order.status, await paidOf(orders[0])]).toEqual(['settled', 0])
  expect(await sums()).toMatchObject({ balances: [5000, 5000, 5000], oldest: '2026-12-01', off: [], credits: [] })
})

it('what did not go through is on account again, and nothing that two ask for at once goes twice', async () => {
  const { paymentId, refund, sums } = await paidTwice()
  const held = (await paymentOf(paymentId))!
  const pending = await openRefund(held, { refundId: newId('rfd'), amount: 3000, reason: '退' }, new Date().toISOString())
  expect(await paymentNow(paymentId)).toMatchObject({ open: 0, refunded: 3000, refunds: [{ status: 'pending' }] })
  expect((await sums()).balances).toEqual([-1000, -1000, -1000])
  await Promise.all([1, 2].map(() => failRefund(held, pending, new Date().toISOString())))
  expect(await paymentNow(paymentId)).toMatchObject({ open: 3000, refunded: 0, refunds: [{ status: 'failed' }] })
  const answers = await Promise.all([4000, 4000, 4000].map((amount) => refund(amount)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422])
  expect(await sums()).toMatchObject({ balances: [3000, 3000, 3000], off: [] })
})
