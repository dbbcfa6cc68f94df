import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localKeys } from '../../local/environment'
import { startS3 } from '../../local/s3/startS3'
import { serveRoutes } from '../../local/serveRoutes'
import { startWechat } from '../../local/wechat/startWechat'
import { startWechatPay } from '../../local/wechatPay/startWechatPay'
import { eventOf } from '../../testing/invoke'

/** Import this after the table and before any Lambda: S3, WeChat and WeChat Pay, which brings its news to our own Lambda, and 快递100's salt. */
const dir = mkdtempSync(join(tmpdir(), 'bench-objects-'))
process.once('exit', () => rmSync(dir, { recursive: true, force: true }))

const path = '/wechat-pay/notifications'
const shop = await serveRoutes({
  [`POST ${path}`]: async ({ headers, body }) => {
    const { handler } = await import('../../payments/receiveWechatPayNotify')
    const answer = await handler({ ...eventOf({ path, body: body?.toString() ?? '' }), headers: headers as Record<string, string> })
    return { status: answer.statusCode!, headers: {}, body: String(answer.body) }
  },
})
const { WECHAT_APPID: appid = '', WECHAT_SECRET: secret = '' } = process.env
const s3 = await startS3({ dir, keys: localKeys })
export const pay = await startWechatPay({ appid, notifyUrl: `${shop.url}${path}` })
export const wechat = await startWechat({ appid, secret, payments: pay.paidOrder })
Object.assign(process.env, pay.env, { AWS_ENDPOINT_URL_S3: s3.url, WECHAT_BASE_URL: wechat.url, KUAIDI100_SALT: 'bench' })

export const stopOutside = () => Promise.all([s3.stop(), pay.close(), wechat.stop(), shop.close()])
