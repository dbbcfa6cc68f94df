import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { Refused, refusals } from '@shared/kernel/refused'
import type { HttpServer } from '../../local/httpServer'
import { serveRoutes } from '../../local/serveRoutes'
import type { NoticeFault } from '../../local/wechatPay/faults'
import { Seals } from '../../local/wechatPay/seals'
import { type RunningPay, startWechatPay } from '../../local/wechatPay/startWechatPay'
import { prepay, refund } from './client'
import { type Notice, parseNotify } from './notify'

let pay: RunningPay
let shop: HttpServer
let heard: (Notice | Refused['detail'])[] = []
/** What the shop answers before it listens. */
let deaf: number[] = []

/** The shop's end of the wire: reads what comes as the product does, and answers as its Lambda would. */
beforeAll(async () => {
  shop = await serveRoutes({
    'POST /wechat-pay/notifications': ({ headers, body }) => {
      const status = deaf.shift()
      if (status) return { status, headers: {}, body: '' }
      try {
        heard.push(parseNotify(headers as Record<string, string>, body?.toString() ?? '', new Date().toISOString()))
        return { status: 200, headers: {}, body: '' }
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        heard.push(error.detail)
        return { status: refusals[error.code].status, headers: {}, body: '' }
      }
    },
  })
  pay = await startWechatPay({ appid: String(process.env.WECHAT_APPID), notifyUrl: `${shop.url}/wechat-pay/notifications` })
  Object.assign(process.env, pay.env)
})
afterAll(async () => {
  await pay.close()
  await shop.close()
})
beforeEach(() => {
  heard = []
  deaf = []
})

async function aPayment(amount = 100_00) {
  const outTradeNo = newId('evt').replace('evt_', 'pay-')
  await prepay({ outTradeNo, amount, description: '货款', openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' })
  return outTradeNo
}
const tap = async (fault?: NoticeFault) => {
  const outTradeNo = await aPayment()
  const paid = await pay.pay({ outTradeNo }, fault)
  return { outTradeNo, ...paid! }
}

describe('a notification of a payment', () => {
  it('tells who paid what, and is accepted at its first try', async () => {
    const { outTradeNo, transactionId, notice } = await tap()
    expect(notice?.tries).toEqual([200])
    const { body } = notice!
    expect(heard).toEqual([
      {
        noticeId: JSON.parse(body).id,
        kind: 'payment',
        transaction: {
          ...{ outTradeNo, transactionId, state: 'SUCCESS', amount: 100_00, openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
          paidAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
        },
      },
    ])
  })

  it.each([
    ['tampered', 'signature'],
    ['probe', 'signature'],
    ['wrongSerial', 'serial'],
    ['stale', 'time'],
    ['badAad', 'sealed'],
    ['otherMerchant', 'foreign'],
    ['otherApp', 'foreign'],
  ] as const)('that is %s is refused', async (fault, reason) => {
    const { notice } = await tap(fault)
    expect(notice?.tries).toEqual([401])
    expect(heard).toEqual([{ reason }])
  })

  it('of another amount says so: whoever books it compares', async () => {
    await tap('amountChanged')
    expect(heard).toMatchObject([{ transaction: { amount: 100_01 } }])
  })

  it('comes again until it is accepted, as the same notification, signed anew', async () => {
    deaf = [500, 503]
    const { notice } = await tap()
    await pay.settled()
    expect(notice?.tries).toEqual([500, 503, 200])
    expect(heard).toHaveLength(1)
  })

  it('may come twice: the same both times', async () => {
    await tap('twice')
    expect(heard).toHaveLength(2)
    expect(heard[0]).toEqual(heard[1])
  })

  it('may come late, or never', async () => {
    await tap('lost')
    expect(heard).toEqual([])
    const { notice } = await tap('late')
    expect(notice?.tries).toEqual([])
    await pay.settled()
    expect(heard).toHaveLength(1)
  })

  it('replayed within five minutes tells the same, after them it is refused', async () => {
    const { notice } = await tap()
    expect(await pay.replay(notice!)).toBe(200)
    expect(heard[1]).toEqual(heard[0])
    const soon = new Date(Date.now() + 301_000).toISOString()
    const headers = Object.fromEntries(Object.entries(notice!.headers).map(([name, value]) => [name.toLowerCase(), value]))
    expect(() => parseNotify(headers, notice!.body, soon)).toThrow(expect.objectContaining({ detail: { reason: 'time' } }))
  })

  it('with the headers of one and the body of another is refused', async () => {
    const [one, other] = [await tap(), await tap()]
    expect(await pay.replay({ ...one.notice!, body: other.notice!.body })).toBe(401)
    expect(heard[2]).toEqual({ reason: 'signature' })
  })

  it.each(['', '{', '[]', 'null', '{"id":1}'])('that is no notification (%s) is refused even when signed', async (body) => {
    const seals = new Seals(pay.keys, Date.now)
    expect(await pay.replay({ url: `${shop.url}/wechat-pay/notifications`, headers: seals.headers(body), body })).toBe(401)
    expect(heard).toEqual([{ reason: 'sealed' }])
  })

  it('about something else is acknowledged by its name', async () => {
    const seals = new Seals(pay.keys, Date.now)
    const body = JSON.stringify({
      id: 'EV-1',
      event_type: 'PAYSCORE.USER_OPEN_SERVICE',
      resource: seals.sealed({ mchid: '1' }, 'payscore'),
    })
    expect(await pay.replay({ url: `${shop.url}/wechat-pay/notifications`, headers: seals.headers(body), body })).toBe(200)
    expect(heard).toEqual([{ noticeId: 'EV-1', kind: 'other', event: 'PAYSCORE.USER_OPEN_SERVICE' }])
  })
})

describe('a notification of a refund', () => {
  const aRefund = async () => {
    const { outTradeNo, transactionId } = await tap('lost')
    const { outRefundNo } = await refund({ outRefundNo: `R${outTradeNo}`, outTradeNo, amount: 40_00, total: 100_00 })
    return { outTradeNo, transactionId, outRefundNo }
  }

  it('tells that the money is back', async () => {
    const { outRefundNo, ...payment } = await aRefund()
    await pay.settleRefund(outRefundNo)
    expect(heard).toEqual([
      {
        noticeId: expect.any(String),
        kind: 'refund',
        refund: {
          ...{ ...payment, outRefundNo, refundId: expect.any(String), state: 'SUCCESS', amount: 40_00, total: 100_00 },
          succeededAt: expect.stringMatching(/Z$/),
        },
      },
    ])
  })

  it('or that it could not be given back', async () => {
    const { outRefundNo } = await aRefund()
    await pay.settleRefund(outRefundNo, 'ABNORMAL')
    expect(heard).toMatchObject([{ kind: 'refund', refund: { outRefundNo, state: 'ABNORMAL' } }])
  })

  it.each([
    ['tampered', 'signature'],
    ['wrongSerial', 'serial'],
    ['stale', 'time'],
    ['badAad', 'sealed'],
    ['otherMerchant', 'foreign'],
  ] as const)('that is %s is refused', async (fault, reason) => {
    const { outRefundNo } = await aRefund()
    await pay.settleRefund(outRefundNo, 'SUCCESS', fault)
    expect(heard).toEqual([{ reason }])
  })
})
