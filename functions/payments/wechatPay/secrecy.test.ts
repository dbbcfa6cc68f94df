import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startKuaidi100 } from '../../local/kuaidi100/startKuaidi100'
import { startWechat } from '../../local/wechat/startWechat'
import { startWechatPay } from '../../local/wechatPay/startWechatPay'

const written: string[] = []
const { log, info, warn, error, debug } = console

beforeAll(() => {
  // Read when the logger is made, so before anything that logs is imported.
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: 'DEBUG', POWERTOOLS_DEV: 'true' })
  const keep = (...said: unknown[]) => void written.push(said.map(String).join(' '))
  Object.assign(console, { log: keep, info: keep, warn: keep, error: keep, debug: keep })
})
afterAll(() => void Object.assign(console, { log, info, warn, error, debug }))

it('logs what went wrong with a payment, a shipment or a parcel, and no key, signature, payer or phone', async () => {
  const [appid, secret] = [String(process.env.WECHAT_APPID), 'hush-hush']
  const nowhere = 'https://example.com/notify'
  const pay = await startWechatPay({ appid, notifyUrl: nowhere })
  const [wechat, kuaidi] = await Promise.all([
    startWechat({ appid, secret, payments: pay.paidOrder }),
    startKuaidi100({ callbackUrl: nowhere }),
  ])
  Object.assign(process.env, pay.env, kuaidi.env, { WECHAT_BASE_URL: wechat.url, WECHAT_SECRET: secret })
  const [client, { uploadShippingInfo }, { parseNotify }, { parsePush, subscribe }, { callback }, { endpoint }, z] = await Promise.all([
    import('./client'),
    import('./shippingInfo'),
    import('./notify'),
    import('../../carriers/kuaidi100'),
    import('../../platform/callback'),
    import('@shared/kernel/endpoint'),
    import('zod/mini'),
  ])
  const openid = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o'
  const ignored = () => undefined
  const asked = { outTradeNo: 'pay-secret-1', amount: 100, description: '货款', openid }
  const { paySign, prepayId } = await client.prepay(asked)
  pay.spoil('tampered', 'busy', 'gateway')
  await client.prepay(asked).catch(ignored)
  await client.prepay(asked).catch(ignored)
  await client.prepay({ ...asked, amount: 0 }).catch(ignored)
  const payment = { outTradeNo: asked.outTradeNo }
  const parcel = { goods: '水', carrier: 'shunfeng', trackingNo: 'SF1', receiverPhone: '13812341234' } as const
  await uploadShippingInfo({ payment, openid, by: 'express', parcels: [parcel], at: new Date().toISOString() })
  kuaidi.spoil('600')
  await subscribe({ carrier: 'shunfeng', trackingNo: 'SF123456', phone: '13812341234' }).catch(ignored)

  const route = endpoint({
    method: 'POST',
    path: '/wechat-pay/notifications',
    title: '',
    who: 'anyone',
    input: z.object({}),
    output: z.unknown(),
  })
  const notified = callback(route, async ({ headers, rawBody, now }) => parseNotify(headers, rawBody, now))
  const pushed = callback(route, async ({ rawBody }) => parsePush(rawBody))
  const { notice } = (await pay.pay({ outTradeNo: asked.outTradeNo }))!
  const event = (body: string, headers = {}) =>
    ({ headers, body, requestContext: { requestId: 'r', timeEpoch: Date.now() } }) as unknown as Parameters<typeof notified>[0]
  await notified(event(`${notice!.body} `, notice!.headers))
  await pushed(event('param={"lastResult":1}&sign=9B1F'))
  const broken = callback(route, async ({ rawBody }) => Promise.reject(new Error(`${rawBody} ${process.env.WECHAT_PAY_PRIVATE_KEY}`)))
  await broken(event('{"sign":"c2VjcmV0LXNpZ24","salt":"localsalt"}'))

  const said = written.join('\n')
  for (const line of [
    'wechat pay failed',
    'unverified signature',
    'SYSTEM_ERROR',
    'wechat failed',
    '10060001',
    'kuaidi100 declined',
    'callback.unverified',
    'fault',
  ])
    expect(said).toContain(line)
  const pem = Object.values<string>({ ...pay.keys }).flatMap((value) =>
    value.split('\n').filter((line) => line.length > 40 && !line.startsWith('-')),
  )
  const values = [pay.keys.v3Key, openid, paySign, prepayId, '13812341234', secret, 'localkey', 'localsalt', 'c2VjcmV0LXNpZ24', '9B1F']
  const hidden = [...pem, ...values, notice!.headers['Wechatpay-Signature']!, JSON.parse(notice!.body).resource.ciphertext]
  expect(hidden.filter((one) => said.includes(one))).toEqual([])
  await Promise.all([pay.close(), kuaidi.close(), wechat.stop()])
})
