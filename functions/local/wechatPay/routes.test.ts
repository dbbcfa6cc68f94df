import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { prepay, refund, refundOf, transactionOf } from '../../payments/wechatPay/client'
import { shippingState } from '../../payments/wechatPay/shippingInfo'
import { outsideValues } from '../environment'
import type { HttpServer } from '../httpServer'
import type { LocalRoute } from '../localRoute'
import type { Runner } from '../runner'
import { serveRoutes } from '../serveRoutes'
import { payKeys } from './keys'

const dataDir = mkdtempSync(join(tmpdir(), 'pay-'))
let laptop: HttpServer
let told: string[] = []
const withRunner = (routes: Record<string, LocalRoute>): Record<string, LocalRoute> =>
  Object.fromEntries(Object.entries(routes).map(([key, route]) => [key, (request) => route({ ...request, runner: { dataDir } as Runner })]))

/** The local routes as the runner serves them, and again after a restart. */
async function start() {
  jest.resetModules()
  const [{ wechatPayRoutes }, { wechatRoutes }] = await Promise.all([import('./routes'), import('../wechat/routes')])
  const listening = { 'POST /wechat-pay/notifications': ({ body }: { body?: Buffer | undefined }) => heard(String(body)) }
  laptop = await serveRoutes({ ...withRunner({ ...wechatPayRoutes, ...wechatRoutes }), ...listening })
  // Else what this process was given before would win, as a shell's does.
  for (const name of Object.keys(process.env)) if (name.startsWith('WECHAT_PAY_')) delete process.env[name]
  Object.assign(process.env, outsideValues(laptop.url, payKeys(dataDir)), { WECHAT_BASE_URL: `${laptop.url}/local/wechat` })
}
const heard = (body: string) => {
  told.push(JSON.parse(body).event_type)
  return { status: 200, headers: {}, body: '' }
}
beforeAll(start)
afterAll(async () => {
  await laptop.close()
  rmSync(dataDir, { recursive: true })
})

const post = async (path: string, body: object) => {
  const response = await fetch(`${laptop.url}/local/wechat-pay/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const open = (outTradeNo: string) => prepay({ outTradeNo, amount: 66_00, description: '货款', openid: 'oPAYER' })

describe('the payer on a laptop', () => {
  it('pays by the prepay id that the page got, and the shop is told before the page is', async () => {
    const { prepayId } = await open('pay-by-prepay')
    expect(await post('pay', { prepayId })).toEqual({ status: 200, body: { transactionId: expect.any(String), notified: 200 } })
    expect(told).toEqual(['TRANSACTION.SUCCESS'])
    expect((await transactionOf('pay-by-prepay'))?.state).toBe('SUCCESS')
  })

  it('pays nothing twice, and nothing that is not there', async () => {
    await open('pay-once-only')
    expect((await post('pay', { outTradeNo: 'pay-once-only' })).status).toBe(200)
    expect((await post('pay', { outTradeNo: 'pay-once-only' })).status).toBe(404)
    expect((await post('pay', { outTradeNo: 'nobody' })).status).toBe(404)
    expect((await post('pay', {})).status).toBe(404)
  })

  it('gets money back by itself, and the shop is told', async () => {
    await open('pay-and-back')
    await post('pay', { outTradeNo: 'pay-and-back', fault: 'lost' })
    told = []
    await refund({ outRefundNo: 'back-1', outTradeNo: 'pay-and-back', amount: 6_00, total: 66_00 })
    while (told.length === 0) await new Promise((resume) => setTimeout(resume, 50))
    expect(told).toEqual(['REFUND.SUCCESS'])
    expect((await refundOf('back-1'))?.state).toBe('SUCCESS')
  })
})

it('what was paid is there after a restart, and WeChat knows that it waits to be shipped', async () => {
  await open('pay-then-restart')
  await post('pay', { outTradeNo: 'pay-then-restart' })
  await laptop.close()
  await start()
  expect((await transactionOf('pay-then-restart'))?.state).toBe('SUCCESS')
  expect(await shippingState({ outTradeNo: 'pay-then-restart' })).toMatchObject({ state: 'unshipped', paid: 66_00 })
})

it('keys and payments are for nobody else to read', () => {
  for (const file of ['wechatPayKeys.json', 'wechatPay.json']) expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0)
})

it('tests say what goes wrong with the next answers', async () => {
  expect((await post('answers', { faults: ['busy', 'nonsense'] })).body).toEqual({ faults: ['busy'] })
  await expect(open('pay-though-busy')).resolves.toBeTruthy()
  expect((await fetch(`${laptop.url}/local/wechat-pay/pay`, { method: 'POST', body: '{' })).status).toBe(400)
})

it('a variable of the shell wins, to try the real service', () => {
  process.env.WECHAT_PAY_MCHID = '1900000777'
  expect(outsideValues(laptop.url, payKeys(dataDir)).WECHAT_PAY_MCHID).toBe('1900000777')
})
