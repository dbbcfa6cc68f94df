import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { OrderId } from '@shared/orders/model'
import type { HttpServer } from '../local/httpServer'
import { serveRoutes } from '../local/serveRoutes'
import { startWechat, type Wechat } from '../local/wechat/startWechat'
import type { NoticeFault } from '../local/wechatPay/faults'
import { type RunningPay, startWechatPay } from '../local/wechatPay/startWechatPay'
import { handler as approveOrder } from '../orders/approveOrder'
import { getOrder } from '../orders/store'
import { handler as submitOrder } from '../orders/submitOrder'
import { table } from '../platform/table'
import { accountSums } from '../testing/accounts'
import { saved } from '../testing/goods'
import { eventOf, invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { ship } from '../testing/shipments'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getPayment } from './getPayment'
import { handler as onOrderApproved } from './onOrderApproved'
import { handler as onPaymentRecorded } from './onPaymentRecorded'
import { handler as onShipmentSentTellWechat } from './onShipmentSentTellWechat'
import { handler as prepayWechat } from './prepayWechat'
import { handler as queryWechatMinutely } from './queryWechatMinutely'
import { handler as receiveWechatPayNotify } from './receiveWechatPayNotify'
import { handler as refundPayment } from './refundPayment'
import { shippingState } from './wechatPay/shippingInfo'

let pay: RunningPay
let wechat: Wechat
let shop: HttpServer
let market: Market
const openid = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o'

/** WeChat Pay on one side, our Lambda on the other, HTTP between them. */
beforeAll(async () => {
  shop = await serveRoutes({
    'POST /wechat-pay/notifications': async ({ headers, body }) => {
      const event = eventOf({ path: '/wechat-pay/notifications', body: body?.toString() ?? '' })
      const answer = await receiveWechatPayNotify({ ...event, headers: headers as Record<string, string> })
      return { status: answer.statusCode!, headers: {}, body: String(answer.body) }
    },
  })
  const [appid, secret] = [String(process.env.WECHAT_APPID), String(process.env.WECHAT_SECRET)]
  pay = await startWechatPay({ appid, notifyUrl: `${shop.url}/wechat-pay/notifications` })
  wechat = await startWechat({ appid, secret, payments: pay.paidOrder })
  Object.assign(process.env, pay.env, { WECHAT_BASE_URL: wechat.url })
  market = await aMarket({ stock: 10_000 })
  await table.write([{ key: { pk: 'HQ', sk: 'HQ' }, set: { partyId: market.hq.partyId } }])
})
afterAll(async () => {
  await pay.close()
  await wechat.stop()
  await shop.close()
})

const asked = ({ token }: Buyer, over: object = {}) =>
  invoke(prepayWechat, { body: { paymentId: newId('pay'), amount: 3000, code: wechat.mintCode(openid), ...over }, token })
const sums = ({ party }: Buyer) => accountSums(market.hq.partyId, party.partyId)
const paymentIs = async (paymentId: string) =>
  (await invoke(getPayment, { method: 'GET', pathParameters: { paymentId }, token: market.adminToken })).body
const soon = (minutes: number) => queryWechatMinutely({ time: new Date(Date.now() + minutes * 60_000).toISOString() })
const told = (handler: typeof onPaymentRecorded, subject: string) =>
  handler({ detail: { id: newId('evt'), name: 'payment.recorded', subject, version: 1 } } as never)

async function opened(over: object = {}) {
  const buyer = await aBuyerOf(market)
  const { status, body } = await asked(buyer, over)
  expect(status).toBe(200)
  const outTradeNo: string = body.paymentId
  const tap = async (fault?: NoticeFault) => {
    const { notice, transactionId } = (await pay.pay({ outTradeNo }, fault))!
    await pay.settled()
    return { tries: notice?.tries ?? [], transactionId }
  }
  return { buyer, body, paymentId: outTradeNo, tap }
}
async function anOrder(buyer: Buyer, quantity = 3): Promise<OrderId> {
  const orderId = newId('ord')
  await saved(invoke(submitOrder, { body: { orderId, lines: [{ skuId: market.skuIds[0], quantity }] }, token: buyer.token }))
  return orderId
}
const approved = (orderId: string) => saved(invoke(approveOrder, { pathParameters: { orderId }, body: {}, token: market.adminToken }))
const statusOf = async (orderId: OrderId) => (await getOrder(orderId))!.order.status

describe('a payment by WeChat', () => {
  it('is opened, paid on the phone and told of: it stands in the ledger once', async () => {
    const { buyer, body, paymentId, tap } = await opened()
    expect(body).toEqual({
      ...{ paymentId, timeStamp: expect.stringMatching(/^\d{10}$/), nonceStr: expect.any(String), signType: 'RSA' },
      ...{ package: expect.stringMatching(/^prepay_id=wx/), paySign: expect.stringMatching(/^[\w+/]{342}==$/) },
    })
    const { tries, transactionId } = await tap()
    expect(tries).toEqual([200])
    expect(await paymentIs(paymentId)).toMatchObject({
      amount: 3000,
      open: 3000,
      method: 'wechatPay',
      reference: transactionId,
      sellerId: market.hq.partyId,
    })
    expect((await sums(buyer)).balances).toEqual([-3000, -3000, -3000])
    await soon(60)
    expect((await sums(buyer)).entries.length).toBe(1)
  })

  it('opened again is the same; with another amount, by another WeChat or buyer it is refused', async () => {
    const { buyer, body, paymentId } = await opened()
    expect((await asked(buyer, { paymentId })).body.package).toBe(body.package)
    expect((await asked(buyer, { paymentId, amount: 1 })).body.code).toBe('payment.duplicate')
    expect((await asked(buyer, { paymentId, code: wechat.mintCode('oOTHER') })).body.code).toBe('payment.duplicate')
    expect((await asked(await aBuyerOf(market), { paymentId })).body.code).toBe('actor.forbidden')
    expect((await asked(buyer, { code: 'guessed' })).body.code).toBe('login.codeInvalid')
  })

  it.each<[string, NoticeFault, number]>([
    ['whose body was tampered with', 'tampered', 401],
    ['under a wrong serial', 'wrongSerial', 401],
    ['replayed after its time', 'stale', 401],
    ['sealed for something else', 'badAad', 401],
    ['of another merchant', 'otherMerchant', 401],
    ['of another mini-program', 'otherApp', 401],
    ['with another amount', 'amountChanged', 401],
    ['that only tests the signature', 'probe', 401],
  ])('a notification %s is refused and changes nothing; the query finds the money', async (_case, fault, status) => {
    const { buyer, paymentId, tap } = await opened()
    expect((await tap(fault)).tries).toEqual([status])
    expect((await sums(buyer)).entries).toEqual([])
    await soon(6)
    expect(await paymentIs(paymentId)).toMatchObject({ amount: 3000, method: 'wechatPay' })
  })

  it.each<[string, NoticeFault]>([
    ['twice', 'twice'],
    ['late', 'late'],
  ])('told of %s is recorded once', async (_case, fault) => {
    const { buyer, tap, paymentId } = await opened()
    const { tries } = await tap(fault)
    expect(tries.at(-1)).toBe(200)
    await Promise.all([pay.notify(paymentId), pay.notify(paymentId), soon(10)])
    await pay.settled()
    expect(await sums(buyer)).toMatchObject({ balances: [-3000, -3000, -3000], entries: [{ kind: 'payment' }] })
  })

  it('whose notification was lost is found by the query after five minutes', async () => {
    const { buyer, paymentId, tap } = await opened()
    await tap('lost')
    await soon(4)
    expect((await sums(buyer)).entries).toEqual([])
    await soon(6)
    expect((await sums(buyer)).balances).toEqual([-3000, -3000, -3000])
    // And the one that comes after all is heard, and changes nothing.
    expect((await pay.notify(paymentId))?.tries).toEqual([200])
    expect((await sums(buyer)).entries.length).toBe(1)
  })

  it('that nobody pays is closed, and can no longer be paid', async () => {
    const { paymentId, buyer } = await opened()
    await soon(35)
    await soon(45)
    expect(await pay.pay({ outTradeNo: paymentId })).toBeUndefined()
    expect((await asked(buyer, { paymentId })).body).toMatchObject({ code: 'wechatPay.refused', detail: { reason: 'ORDER_CLOSED' } })
  })

  it('of which WeChat tells and we know nothing is refused, until we do', async () => {
    const { paymentId } = await opened()
    const key = { pk: `WXPAY#${paymentId}`, sk: 'WXPAY' }
    const { pk, sk, version, ...intent } = (await table.get(key))!
    await table.write([{ key, delete: true }])
    const { notice } = (await pay.pay({ outTradeNo: paymentId }))!
    expect(notice!.tries[0]).toBe(404)
    await table.write([{ key: { pk: String(pk), sk: String(sk) }, set: intent }])
    await pay.settled()
    expect([notice!.tries.at(-1), version]).toEqual([200, 1])
  })

  it('is for HQ alone', async () => {
    const { party } = await aBuyerOf(market)
    const store = await aParty({ parentId: party.partyId })
    const token = await signedIn(await aStaff({ partyId: store.partyId }), store)
    expect((await asked({ party: store, token } as Buyer)).body.code).toBe('payment.wechatUnavailable')
  })
})

describe('an order that is paid by WeChat', () => {
  const forOrder = (orderId: string, amount = 3000) => opened1(orderId, amount)
  async function opened1(orderId: string, amount: number) {
    const { order } = (await getOrder(orderId as OrderId))!
    const staff = await aStaff({ partyId: order.buyerId })
    const token = await signedIn(staff, { ...market.hq, partyId: order.buyerId, kind: 'dealer' })
    const { body } = await asked({ token } as Buyer, { orderId, amount })
    const { transactionId } = (await pay.pay({ outTradeNo: body.paymentId }))!
    await pay.settled()
    return { paymentId: body.paymentId as string, transactionId }
  }

  it('in full has its funds confirmed by the system, whether it was approved before or after', async () => {
    const buyer = await aBuyerOf(market, { term: { kind: 'prepay' } })
    const [before, after, part] = [await anOrder(buyer), await anOrder(buyer), await anOrder(buyer)]
    await approved(before)
    const { paymentId } = await forOrder(before)
    expect(await statusOf(before)).toBe('fundsConfirmed')
    const { timeline } = (await getOrder(before))!.order
    expect(timeline.at(-1)).toEqual({ status: 'fundsConfirmed', at: expect.any(String), what: 'paid', documentId: paymentId })

    const { paymentId: early } = await forOrder(after)
    expect(await statusOf(after)).toBe('submitted')
    await approved(after)
    for (let i = 0; i < 2; i++) await told(onOrderApproved, after)
    await told(onPaymentRecorded, early)
    expect(await statusOf(after)).toBe('fundsConfirmed')

    await approved(part)
    await forOrder(part, 2999)
    await told(onOrderApproved, part)
    expect(await statusOf(part)).toBe('approved')
    await forOrder(part, 1)
    expect(await statusOf(part)).toBe('fundsConfirmed')
  })

  it('is told of to WeChat when it ships, with all its parcels', async () => {
    const buyer = await aBuyerOf(market, { term: { kind: 'prepay' } })
    const orderId = await anOrder(buyer)
    await approved(orderId)
    const { transactionId } = await forOrder(orderId)
    const sent = async (quantity: number, trackingNo: string) => {
      const { shipmentId } = await saved(ship(market, { orderId }, [quantity], { carrier: 'zhongtong', trackingNo }))
      for (let i = 0; i < 2; i++) await told(onShipmentSentTellWechat, shipmentId)
      return shippingState({ transactionId })
    }
    expect(await sent(1, '75312345678901')).toMatchObject({ state: 'unshipped', parcels: 1, complete: false })
    expect(await sent(2, '75312345678902')).toMatchObject({ state: 'shipped', parcels: 2, complete: true })
  })
})

describe('a refund by WeChat', () => {
  const refund = (paymentId: string, over: object = {}) =>
    invoke(refundPayment, {
      pathParameters: { paymentId },
      body: { refundId: newId('rfd'), amount: 1000, reason: '多付', ...over },
      token: market.adminToken,
    })
  async function paid() {
    const { buyer, paymentId, tap } = await opened()
    await tap()
    return { buyer, paymentId }
  }

  it('is under way until WeChat says how it ended, and stands in the ledger once', async () => {
    const { buyer, paymentId } = await paid()
    const refundId = newId('rfd')
    for (let i = 0; i < 2; i++) {
      const { body } = await refund(paymentId, { refundId })
      expect(body).toMatchObject({ open: 2000, refunded: 1000, refunds: [{ refundId, status: 'pending' }] })
    }
    expect((await sums(buyer)).balances).toEqual([-3000, -3000, -3000])
    await pay.settleRefund(refundId, 'SUCCESS', 'twice')
    await pay.settled()
    expect(await paymentIs(paymentId)).toMatchObject({ open: 2000, refunded: 1000, refunds: [{ status: 'done' }] })
    expect(await sums(buyer)).toMatchObject({
      balances: [-2000, -2000, -2000],
      entries: [{ kind: 'payment' }, { kind: 'refund', amount: 1000 }],
    })
    expect((await refund(paymentId, { amount: 2001 })).body).toMatchObject({ code: 'payment.tooMuch', detail: { most: 2000 } })
  })

  it('of which nobody was told is found by the query; one that WeChat closed is on account again', async () => {
    const { buyer, paymentId } = await paid()
    const [lost, closed] = [newId('rfd'), newId('rfd')]
    await refund(paymentId, { refundId: lost })
    await refund(paymentId, { refundId: closed, amount: 500 })
    await pay.settleRefund(lost, 'SUCCESS', 'lost')
    await pay.settleRefund(closed, 'CLOSED')
    await pay.settled()
    await soon(6)
    expect(await paymentIs(paymentId)).toMatchObject({ open: 2000, refunded: 1000 })
    expect((await paymentIs(paymentId)).refunds.map(({ status }: { status: string }) => status)).toEqual(['done', 'failed'])
    expect((await sums(buyer)).balances).toEqual([-2000, -2000, -2000])
  })

  it('that WeChat did not answer is asked for again', async () => {
    const { paymentId } = await paid()
    const refundId = newId('rfd')
    pay.spoil('busy', 'busy')
    expect((await refund(paymentId, { refundId })).body.refunds).toMatchObject([{ status: 'pending' }])
    await soon(6)
    await pay.settleRefund(refundId)
    await pay.settled()
    expect((await paymentIs(paymentId)).refunds).toMatchObject([{ status: 'done' }])
  })
})
