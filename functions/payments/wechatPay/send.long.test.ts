import { expect, it } from '@jest/globals'
import { startWechatPay } from '../../local/wechatPay/startWechatPay'
import { transactionOf } from './client'

it('gives up an answer that does not come twice, within the time of a Lambda', async () => {
  const pay = await startWechatPay({ appid: String(process.env.WECHAT_APPID), notifyUrl: 'https://example.com/wechat-pay/notifications' })
  Object.assign(process.env, pay.env)
  const began = Date.now()
  pay.spoil('slow', 'slow')
  await expect(transactionOf('nobody-paid-this')).rejects.toMatchObject({ code: 'wechatPay.unavailable' })
  expect(Date.now() - began).toBeLessThan(9_500)
  await pay.close()
})
