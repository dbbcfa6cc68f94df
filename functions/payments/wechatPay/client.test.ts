import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { RefusalCode } from '@shared/kernel/refused'
import { newPayKeys, publicHalf } from '../../local/wechatPay/keys'
import { type RunningPay, startWechatPay } from '../../local/wechatPay/startWechatPay'
import { closeTransaction, prepay, refund, refundOf, transactionById, transactionOf } from './client'

let pay: RunningPay
const openid = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o'
/** Some number no other test has. */
const aNumber = () => newId('evt').replace('evt_', 'pay-')

beforeAll(async () => {
  pay = await startWechatPay({ appid: String(process.env.WECHAT_APPID), notifyUrl: 'https://example.com/wechat-pay/notifications' })
  Object.assign(process.env, pay.env)
})
afterAll(() => pay.close())

const open = (over: Partial<Parameters<typeof prepay>[0]> = {}) =>
  prepay({ outTradeNo: aNumber(), amount: 123_45, description: '山泉食品 DH1121-0641', openid, ...over })
/** Opened, and paid without anybody being told. */
async function aPayment(amount = 100_00) {
  const outTradeNo = aNumber()
  await open({ outTradeNo, amount })
  const { transactionId } = (await pay.pay({ outTradeNo }, 'lost'))!
  return { outTradeNo, transactionId }
}
const refused = (code: RefusalCode, detail: object = {}) => expect.objectContaining({ code, detail })

describe('prepay', () => {
  it('gives what wx.requestPayment takes', async () => {
    const told = await open()
    expect(told).toEqual({
      appId: process.env.WECHAT_APPID,
      timeStamp: expect.stringMatching(/^\d{10}$/),
      nonceStr: expect.stringMatching(/^[0-9a-f]{32}$/),
      package: `prepay_id=${told.prepayId}`,
      signType: 'RSA',
      paySign: expect.stringMatching(/^[\w+/]{342}==$/),
      prepayId: expect.stringMatching(/^wx/),
    })
  })

  it('is the same payment when it is asked again, and another under the same number is refused', async () => {
    const outTradeNo = aNumber()
    const first = await open({ outTradeNo, attach: 'ord_1' })
    expect((await open({ outTradeNo, attach: 'ord_1' })).prepayId).toBe(first.prepayId)
    await expect(open({ outTradeNo, attach: 'ord_1', amount: 1 })).rejects.toEqual(
      refused('wechatPay.refused', { reason: 'INVALID_REQUEST' }),
    )
  })

  it('cuts a description that is too long', async () => {
    await expect(open({ description: '水'.repeat(200) })).resolves.toBeTruthy()
  })

  it('is refused once it is paid', async () => {
    const { outTradeNo } = await aPayment()
    await expect(open({ outTradeNo })).rejects.toEqual(refused('wechatPay.refused', { reason: 'ORDERPAID' }))
  })
})

describe('the query of a payment', () => {
  it('tells by either number what a lost notification would have', async () => {
    const { outTradeNo, transactionId } = await aPayment(88_00)
    const paid = { outTradeNo, transactionId, state: 'SUCCESS', amount: 88_00, openid, paidAt: expect.stringMatching(/Z$/) }
    expect(await transactionOf(outTradeNo)).toEqual(paid)
    expect(await transactionById(transactionId)).toEqual(paid)
  })

  it('tells what is not paid, and what ran out', async () => {
    const [waiting, late] = [aNumber(), aNumber()]
    await open({ outTradeNo: waiting, attach: 'ord_2', expiresAt: new Date(Date.now() + 60_000).toISOString() })
    await open({ outTradeNo: late, expiresAt: new Date(Date.now() - 1_000).toISOString() })
    expect(await transactionOf(waiting)).toEqual({ outTradeNo: waiting, state: 'NOTPAY', amount: 123_45, attach: 'ord_2' })
    expect((await transactionOf(late))?.state).toBe('CLOSED')
    expect(await pay.pay({ outTradeNo: late })).toBeUndefined()
  })

  it('knows nothing of a stranger', async () => {
    expect(await transactionOf('nobody-paid-this')).toBeUndefined()
    expect(await transactionById('4200000000')).toBeUndefined()
  })
})

describe('closing', () => {
  it('ends what nobody has paid, again and again', async () => {
    const outTradeNo = aNumber()
    await open({ outTradeNo })
    await closeTransaction(outTradeNo)
    await closeTransaction(outTradeNo)
    expect((await transactionOf(outTradeNo))?.state).toBe('CLOSED')
    expect(await pay.pay({ outTradeNo })).toBeUndefined()
  })

  it('is refused for what is paid', async () => {
    const { outTradeNo } = await aPayment()
    await expect(closeTransaction(outTradeNo)).rejects.toEqual(refused('wechatPay.refused', { reason: 'ORDERPAID' }))
  })
})

describe('a refund', () => {
  it('is under way, then through, and the same when asked again', async () => {
    const { outTradeNo, transactionId } = await aPayment(100_00)
    const asked = { outRefundNo: aNumber(), outTradeNo, amount: 30_00, total: 100_00, reason: '一箱破损，退回货款'.repeat(5) }
    const told = await refund(asked)
    expect(told).toEqual({
      ...{ outRefundNo: asked.outRefundNo, outTradeNo, transactionId, amount: 30_00, total: 100_00 },
      ...{ refundId: expect.stringMatching(/^5030/), state: 'PROCESSING' },
    })
    expect(await refund(asked)).toEqual(told)
    await pay.settleRefund(asked.outRefundNo, 'SUCCESS', 'lost')
    expect(await refundOf(asked.outRefundNo)).toEqual({ ...told, state: 'SUCCESS', succeededAt: expect.stringMatching(/Z$/) })
    expect((await transactionOf(outTradeNo))?.state).toBe('REFUND')
  })

  it('never gives back more than was paid', async () => {
    const { outTradeNo } = await aPayment(100_00)
    const back = (amount: number) => refund({ outRefundNo: aNumber(), outTradeNo, amount, total: 100_00 })
    await back(60_00)
    await expect(back(40_01)).rejects.toEqual(refused('wechatPay.refused', { reason: 'INVALID_REQUEST' }))
    await expect(back(40_00)).resolves.toBeTruthy()
  })

  it('of nobody is unknown', async () => {
    expect(await refundOf('nobody-asked')).toBeUndefined()
    await expect(refund({ outRefundNo: aNumber(), outTradeNo: 'nobody-paid', amount: 1, total: 1 })).rejects.toEqual(
      refused('wechatPay.refused', { reason: 'RESOURCE_NOT_EXISTS' }),
    )
  })
})

describe('an answer', () => {
  it.each(['unsigned', 'tampered', 'wrongSerial', 'stale'] as const)('that is %s is not believed', async (fault) => {
    const { outTradeNo } = await aPayment()
    pay.spoil(fault)
    await expect(transactionOf(outTradeNo)).rejects.toEqual(refused('wechatPay.unavailable'))
    expect((await transactionOf(outTradeNo))?.state).toBe('SUCCESS')
  })

  it.each(['busy', 'gateway'] as const)('that is lost (%s) is asked for once more', async (fault) => {
    const outTradeNo = aNumber()
    pay.spoil(fault)
    const { prepayId } = await open({ outTradeNo })
    expect((await open({ outTradeNo })).prepayId).toBe(prepayId)
  })
})

describe('the merchant', () => {
  const having = async (env: Record<string, string | undefined>, work: () => Promise<unknown>) => {
    const before = { ...process.env }
    for (const [name, value] of Object.entries(env)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    try {
      return await work().then(
        () => 'done',
        (error: Error) => error,
      )
    } finally {
      for (const name of Object.keys(env)) process.env[name] = before[name]
    }
  }

  it.each([
    ['another serial', { WECHAT_PAY_SERIAL: '00' }],
    ['another merchant number', { WECHAT_PAY_MCHID: '1900000002' }],
    ["another merchant's key", { WECHAT_PAY_PRIVATE_KEY: newPayKeys().merchantPrivateKey }],
  ])('with %s is refused by WeChat Pay, which is no fault of the payer', async (_case, env) => {
    expect(await having(env, () => open())).toEqual(refused('wechatPay.unavailable'))
  })

  it.each([
    'WECHAT_PAY_BASE_URL',
    'WECHAT_PAY_MCHID',
    'WECHAT_PAY_SERIAL',
    'WECHAT_PAY_PRIVATE_KEY',
    'WECHAT_PAY_V3_KEY',
    'WECHAT_PAY_PUBLIC_KEY_ID',
    'WECHAT_PAY_PUBLIC_KEY',
    'WECHAT_PAY_NOTIFY_URL',
    'WECHAT_APPID',
  ])('without %s is an error', async (name) => {
    expect(await having({ [name]: undefined }, () => open())).toEqual(new Error(`${name} is not set`))
  })

  it('needs a v3 key of 32 bytes', async () => {
    expect(await having({ WECHAT_PAY_V3_KEY: 'short' }, () => open())).toEqual(new Error('WECHAT_PAY_V3_KEY must have 32 bytes'))
  })

  it('may trust two keys while one replaces the other, and keep PEM on one line', async () => {
    const other = publicHalf(String(process.env.WECHAT_PAY_PRIVATE_KEY))
    const both = {
      WECHAT_PAY_PUBLIC_KEY_ID: `PUB_KEY_ID_NEW,${process.env.WECHAT_PAY_PUBLIC_KEY_ID}`,
      WECHAT_PAY_PUBLIC_KEY: `${other}${process.env.WECHAT_PAY_PUBLIC_KEY}`.replaceAll('\n', '\\n'),
    }
    expect(await having(both, () => open())).toBe('done')
    expect(await having({ WECHAT_PAY_PUBLIC_KEY: `${other}${process.env.WECHAT_PAY_PUBLIC_KEY}` }, () => open())).toEqual(
      new Error('WECHAT_PAY_PUBLIC_KEY_ID names 1 keys, WECHAT_PAY_PUBLIC_KEY holds 2'),
    )
  })
})
