import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { handler as getFile } from '../files/getFile'
import { accountSums } from '../testing/accounts'
import { aDebit, anApprovedOrder } from '../testing/debits'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer } from '../testing/market'
import { aPhoto } from '../testing/photos'
import { aStaff, signedIn } from '../testing/world'
import { handler as decidePaymentVoucher } from './decidePaymentVoucher'
import { handler as getPayment } from './getPayment'
import { handler as listPaymentVouchers } from './listPaymentVouchers'
import { handler as submitPaymentVoucher } from './submitPaymentVoucher'

const sent = async ({ token }: Buyer, over: object = {}) => ({
  ...{ voucherId: newId('vou'), amount: 2500, fileId: await aPhoto(token), paidOn: '2026-11-20', ...over },
})
async function vouched(over: object = {}) {
  const market = await aMarket()
  const buyer = await aBuyerOf(market)
  const body = await sent(buyer, over)
  const { status } = await invoke(submitPaymentVoucher, { body, token: buyer.token })
  expect(status).toBe(200)
  const cashier = await signedIn(await aStaff({ partyId: market.hq.partyId, name: '钱出纳', roles: ['finance'] }), market.hq)
  const decide = (said: object, token = cashier) =>
    invoke(decidePaymentVoucher, { pathParameters: { voucherId: body.voucherId }, body: said, token })
  return { market, buyer, body, decide, cashier, sums: () => accountSums(market.hq.partyId, buyer.party.partyId) }
}

describe('a voucher', () => {
  it('is sent once, lies on the desk of the seller, who sees its photo, and is a payment when it is accepted', async () => {
    const { market, buyer, body, decide, cashier, sums } = await vouched()
    const order = await anApprovedOrder(market, buyer, 2)
    await aDebit(order, { received: true })
    expect((await invoke(submitPaymentVoucher, { body, token: buyer.token })).body).toMatchObject({ status: 'submitted', amount: 2500 })
    expect((await invoke(submitPaymentVoucher, { body: { ...body, amount: 1 }, token: buyer.token })).body.code).toBe('voucher.duplicate')
    const desk = () => invoke(listPaymentVouchers, { method: 'GET', query: { as: 'seller', status: 'submitted' }, token: cashier })
    const ids = async () => (await desk()).body.items.map(({ voucherId }: { voucherId: string }) => voucherId)
    expect(await ids()).toContain(body.voucherId)
    expect((await invoke(getFile, { method: 'GET', pathParameters: { fileId: body.fileId }, token: cashier })).status).toBe(200)
    const answers = await Promise.all(Array.from({ length: 4 }, () => decide({ accept: true })))
    expect(answers.map(({ status, body: { status: state } }) => [status, state])).toEqual(Array(4).fill([200, 'accepted']))
    const { paymentId } = answers[0]!.body
    expect((await invoke(getPayment, { method: 'GET', pathParameters: { paymentId }, token: buyer.token })).body).toMatchObject({
      ...{ amount: 2500, open: 500, voucherId: body.voucherId, receivedOn: '2026-11-20', allocations: [{ orderId: order }] },
    })
    expect(await sums()).toMatchObject({ balances: [-500, -500, -500], off: [] })
    expect(await ids()).not.toContain(body.voucherId)
    expect((await decide({ accept: false, reason: '没到账' })).body).toMatchObject({
      code: 'voucher.decided',
      detail: { voucher: { status: 'accepted' } },
    })
  })

  it('is accepted with what had really come', async () => {
    const { decide, sums } = await vouched()
    expect((await decide({ accept: true, amount: 2400 })).body).toMatchObject({
      amount: 2500,
      decided: { amount: 2400, by: { name: '钱出纳' } },
    })
    expect((await decide({ accept: true })).body.code).toBe('voucher.decided')
    expect((await sums()).balances).toEqual([-2400, -2400, -2400])
  })

  it('is rejected with a reason, and becomes no payment', async () => {
    const { decide, sums, buyer } = await vouched()
    expect((await decide({ accept: false })).body.code).toBe('input.invalid')
    for (let i = 0; i < 2; i++) expect((await decide({ accept: false, reason: '看不清' })).body.status).toBe('rejected')
    expect((await decide({ accept: true })).body.code).toBe('voucher.decided')
    expect((await sums()).entries).toEqual([])
    const { body } = await invoke(listPaymentVouchers, { method: 'GET', query: { as: 'buyer', status: 'rejected' }, token: buyer.token })
    expect(body.items).toMatchObject([{ decided: { reason: '看不清' } }])
  })

  it('by two who decide at once is decided once', async () => {
    const { decide, sums } = await vouched()
    const answers = await Promise.all([
      decide({ accept: true }),
      decide({ accept: false, reason: '没到账' }),
      decide({ accept: true, amount: 1 }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const { status } = answers.find((answer) => answer.status === 200)!.body
    expect((await sums()).entries.length).toBe(status === 'accepted' ? 1 : 0)
  })

  it('of a photo that serves elsewhere, or of tomorrow, is refused', async () => {
    const { buyer, body } = await vouched()
    const code = async (over: object) =>
      (await invoke(submitPaymentVoucher, { body: { ...(await sent(buyer)), ...over }, token: buyer.token })).body.code
    expect(await code({ fileId: body.fileId })).toBe('file.used')
    expect(await code({ fileId: newId('fil') })).toBe('file.unknown')
    expect(await code({ paidOn: '2099-01-01' })).toBe('input.invalid')
    expect(await code({ orderId: newId('ord') })).toBe('order.unknown')
  })
})
