/** @jest-environment node */
import { createSign } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { newPayKeys } from './keys'
import { wechatPayStandIn } from './standIn'

const keys = newPayKeys()
const began = Date.parse('2026-11-21T08:00:00.000Z')
let now = began
const pay = wechatPayStandIn({ keys, appid: 'wx0', clock: () => now })

interface Call {
  method?: string
  target?: string
  body?: object | string
  seconds?: number
  sign?: (message: string) => string
  fields?: Record<string, string>
}
const signed = (message: string) => createSign('RSA-SHA256').update(message).sign(keys.merchantPrivateKey, 'base64')
async function call({
  method = 'POST',
  target = '/v3/pay/transactions/jsapi',
  body = {},
  seconds = now / 1000,
  sign = signed,
  fields,
}: Call) {
  const text = typeof body === 'string' ? body : method === 'GET' ? '' : JSON.stringify(body)
  const [timestamp, nonce] = [`${Math.floor(seconds)}`, 'n0nce']
  const all = {
    mchid: keys.mchid,
    serial_no: keys.merchantSerial,
    timestamp,
    nonce_str: nonce,
    signature: sign(`${method}\n${target}\n${timestamp}\n${nonce}\n${text}\n`),
    ...fields,
  }
  const authorization = `WECHATPAY2-SHA256-RSA2048 ${Object.entries(all)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}`
  const { status, body: told } = await pay.answer({ method, target, headers: { authorization }, body: Buffer.from(text) })
  return { status, body: told ? JSON.parse(String(told)) : undefined }
}
const good = {
  ...{ appid: 'wx0', mchid: keys.mchid, description: '货款', out_trade_no: 'pay-0001', notify_url: 'https://example.com/notify' },
  ...{ amount: { total: 100, currency: 'CNY' }, payer: { openid: 'oP' } },
}

describe('a request', () => {
  it('signed by the merchant is answered', async () => {
    expect(await call({ body: good })).toEqual({ status: 200, body: { prepay_id: expect.stringMatching(/^wx/) } })
  })

  it.each<[string, Call]>([
    ['of another merchant', { fields: { mchid: '1' } }],
    ['under another certificate', { fields: { serial_no: '1' } }],
    ['without a nonce', { fields: { nonce_str: '' } }],
    ['six minutes old', { seconds: began / 1000 - 360 }],
    ['with a signature over something else', { sign: () => signed('other') }],
  ])('%s is refused', async (_case, over) => {
    expect(await call({ body: good, ...over })).toMatchObject({ status: 401, body: { code: 'SIGN_ERROR' } })
  })

  it('that is signed but no JSON is refused', async () => {
    expect(await call({ body: '{' })).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } })
  })

  it.each<[string, string, string]>([
    ['GET', '/v3/certificates', 'RESOURCE_NOT_EXISTS'],
    ['GET', '/v3/pay/transactions/out-trade-no/pay-none?mchid=1', 'PARAM_ERROR'],
    ['GET', `/v3/pay/transactions/out-trade-no/pay-none?mchid=${keys.mchid}`, 'ORDER_NOT_EXIST'],
    ['GET', '/v3/refund/domestic/refunds/none', 'RESOURCE_NOT_EXISTS'],
  ])('%s %s is %s', async (method, target, code) => {
    expect((await call({ method, target })).body.code).toBe(code)
  })
})

describe('a payment', () => {
  it.each<[string, object, string]>([
    ['another app', { appid: 'wx1' }, 'APPID_MCHID_NOT_MATCH'],
    ['a short number', { out_trade_no: 'pay' }, 'PARAM_ERROR'],
    ['a number with a blank', { out_trade_no: 'pay 0002' }, 'PARAM_ERROR'],
    ['no description', { description: '' }, 'PARAM_ERROR'],
    ['too much description', { description: '水'.repeat(128) }, 'PARAM_ERROR'],
    ['an insecure callback', { notify_url: 'http://example.com/notify' }, 'PARAM_ERROR'],
    ['a callback with a query', { notify_url: 'https://example.com/notify?a=1' }, 'PARAM_ERROR'],
    ['no amount', { amount: { total: 0, currency: 'CNY' } }, 'PARAM_ERROR'],
    ['half a fen', { amount: { total: 0.5, currency: 'CNY' } }, 'PARAM_ERROR'],
    ['dollars', { amount: { total: 1, currency: 'USD' } }, 'PARAM_ERROR'],
    ['no payer', { payer: {} }, 'PARAM_ERROR'],
    ['an end in milliseconds', { time_expire: '2026-11-21T08:30:00.000Z' }, 'PARAM_ERROR'],
  ])('with %s is refused', async (_case, over, code) => {
    expect(await call({ body: { ...good, out_trade_no: 'pay-0002', ...over } })).toMatchObject({ status: 400, body: { code } })
  })

  it('runs out', async () => {
    await call({ body: { ...good, out_trade_no: 'pay-0003', time_expire: '2026-11-21T16:30:00+08:00' } })
    now = began + 30 * 60_000
    expect(await pay.pay({ outTradeNo: 'pay-0003' })).toBeUndefined()
    expect(await call({ body: { ...good, out_trade_no: 'pay-0003', time_expire: '2026-11-21T16:30:00+08:00' } })).toMatchObject({
      body: { code: 'ORDER_CLOSED' },
    })
  })
})
