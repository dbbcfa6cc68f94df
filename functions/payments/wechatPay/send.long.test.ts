import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { type RunningPay, startWechatPay } from '../../local/wechatPay/startWechatPay'
import { transactionOf } from './client'

let pay: RunningPay
beforeAll(async () => {
  pay = await startWechatPay({ appid: String(process.env.WECHAT_APPID), notifyUrl: 'https://example.com/wechat-pay/notifications' })
  Object.assign(process.env, pay.env)
})
afterAll(() => pay.close())

it('asks once more when an answer does not come in time', async () => {
  pay.spoil('slow')
  expect(await transactionOf('nobody-paid-this')).toBeUndefined()
})

it('gives up what does not come twice, within the time of a Lambda', async () => {
  const began = Date.now()
  pay.spoil('slow', 'slow')
  await expect(transactionOf('nobody-paid-this')).rejects.toMatchObject({ code: 'wechatPay.unavailable' })
  expect(Date.now() - began).toBeLessThan(9_500)
})
