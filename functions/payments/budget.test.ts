import { beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { OrderId } from '@shared/orders/model'
import { handler as submitOrder } from '../orders/submitOrder'
import { accountSums } from '../testing/accounts'
import { aDebit } from '../testing/debits'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { metered } from '../testing/meter'
import { aPhoto } from '../testing/photos'
import { handler as decidePaymentVoucher } from './decidePaymentVoucher'
import { handler as listPayments } from './listPayments'
import { handler as listPaymentVouchers } from './listPaymentVouchers'
import { handler as recordPayment } from './recordPayment'
import { handler as refundPayment } from './refundPayment'
import { handler as submitPaymentVoucher } from './submitPaymentVoucher'

let market: Market
let buyer: Buyer
beforeAll(async () => {
  market = await aMarket({ products: 10 })
  buyer = await aBuyerOf(market)
})
const paid = (amount: number) => ({
  body: {
    paymentId: newId('pay'),
    buyerId: buyer.party.partyId,
    amount,
    method: 'bankTransfer',
    reference: '工行 0641',
    receivedOn: '2026-11-01',
  },
  token: market.adminToken,
})
/** What each commit cost. */
const commits = ({ calls }: { calls: { command: string; wru: number }[] }) =>
  calls.filter(({ command }) => command.startsWith('TransactWrite')).map(({ wru }) => wru)
const queries = ({ calls }: { calls: { command: string }[] }) =>
  calls.map(({ command }) => command).filter((command) => command === 'QueryCommand').length

it('a payment is one commit of its row, its entry and open item and the account; what it pays is another', async () => {
  const alone = await metered(() => invoke(recordPayment, paid(100)))
  // Four rows of at most 1 KB; the payment stands in two indexes and the account, at its first posting, in one.
  expect([alone.result.status, commits(alone).length, commits(alone)[0]! <= 2 * 4 + 2 * 3]).toEqual([200, 1, true])

  const orderId: OrderId = newId('ord')
  const lines = market.skuIds.slice(0, 1).map((skuId) => ({ skuId, quantity: 2 }))
  expect((await invoke(submitOrder, { body: { orderId, lines }, token: buyer.token })).status).toBe(200)
  await aDebit(orderId, { received: true })
  const paying = await metered(() => invoke(recordPayment, paid(1900)))
  // Account, debit, two credits, what each paid, two payments in two indexes, and the order in three, whose place on the desk goes.
  expect([paying.result.status, commits(paying).length]).toEqual([200, 2])
  expect(commits(paying)[0]).toBeLessThanOrEqual(2 * 4 + 2 * 2)
  expect(commits(paying)[1]).toBeLessThanOrEqual(2 * (1 + 1 + 2 + 2 + 2 + 2) + 2 * (4 + 4))
  expect((await accountSums(market.hq.partyId, buyer.party.partyId)).balances).toEqual([0, 0, 0])
})

it('a refund is a commit that keeps it back and one that posts it', async () => {
  const { body } = await invoke(recordPayment, paid(5000))
  const refunding = await metered(() =>
    invoke(refundPayment, {
      pathParameters: { paymentId: body.paymentId },
      body: { refundId: newId('rfd'), amount: 100, reason: '多付' },
      token: market.adminToken,
    }),
  )
  // The refund in one index, the account, the credit, the payment in two; then the same again, and the entry.
  expect([refunding.result.status, commits(refunding).length]).toEqual([200, 2])
  expect(commits(refunding)[0]).toBeLessThanOrEqual(2 * 4 + 2 * 3)
  expect(commits(refunding)[1]).toBeLessThanOrEqual(2 * 5 + 2 * 3)
})

it('a voucher is its row and its file, accepted it is a payment and its row', async () => {
  const voucherId = newId('vou')
  const body = { voucherId, amount: 100, fileId: await aPhoto(buyer.token), paidOn: '2026-11-01' }
  const submitted = await metered(() => invoke(submitPaymentVoucher, { body, token: buyer.token }))
  expect([submitted.result.status, submitted.wru <= 2 * 2 + 2 * 3]).toEqual([200, true])
  const decided = await metered(() =>
    invoke(decidePaymentVoucher, { pathParameters: { voucherId }, body: { accept: true }, token: market.adminToken }),
  )
  expect([decided.result.status, commits(decided).length, decided.wru <= 2 * 5 + 2 * (2 + 3)]).toEqual([200, 1, true])
})

it('a page of payments or vouchers is one query', async () => {
  for (let i = 0; i < 21; i++) await invoke(recordPayment, paid(100))
  const page = (handler: typeof listPayments, query: Record<string, string>) =>
    metered(() => invoke(handler, { method: 'GET', query, token: market.adminToken }))
  for (const query of [{ as: 'seller' }, { as: 'seller', buyerId: buyer.party.partyId }]) {
    const listed = await page(listPayments, query)
    expect([listed.result.body.items.length, listed.wru, queries(listed)]).toEqual([20, 0, 1])
  }
  const vouchers = await page(listPaymentVouchers, { as: 'seller', status: 'submitted' })
  expect([vouchers.result.status, vouchers.wru, queries(vouchers)]).toEqual([200, 0, 1])
})
