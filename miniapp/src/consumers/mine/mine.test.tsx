import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { pages } from '../../platform/pages'
import { Queries } from '../../platform/Queries'
import { ok, refused } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { navigateTo, newDevice, redirectTo, request, switchTab } from '../../platform/testing/taro'
import { JoinDealer } from './JoinDealer'
import { MyItems } from './MyItems'

const dealerId = `pty_${'0'.repeat(25)}1` as const
const otherId = `pty_${'0'.repeat(25)}2` as const
const wechat = {
  'POST /local/wx-codes': () => ok({ code: 'wx' }),
  'POST /consumer-sessions': () => ok({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', consumerId: `csm_${'0'.repeat(26)}` }),
}
const item = { serial: '200003ZX84VC2E7H03TZ', skuId: `sku_${'0'.repeat(26)}`, name: '山泉天然水', points: 20 }
const bought = { ...item, boundAt: '2026-11-20T06:03:00.000Z', warrantyUntil: '2099-02-20' }
const mine = (more: object = {}) => ok({ items: [], points: 0, byScan: false, ...more })
const items = () => render(<MyItems />, { wrapper: Queries })
const join = (id: typeof dealerId | undefined = dealerId) => render(<JoinDealer dealerId={id} />, { wrapper: Queries })
const button = (name: string) => screen.findByRole('button', { name })

beforeEach(newDevice)
afterEach(cleanup)

it('a consumer sees points, what is bound and whose customer one is, and scans on', async () => {
  serverThat({ ...wechat, 'GET /bindings': () => mine({ items: [bought], points: 1_020, dealerId, dealerName: '宏远商贸' }) })
  items()
  expect(await screen.findByText('1,020')).toBeTruthy()
  expect(screen.getByText('您是宏远商贸的客户')).toBeTruthy()
  expect(screen.getByText('20 分')).toBeTruthy()
  expect([screen.getByText(/尾号 03TZ/), screen.getByText('保修到 2099-02-20')]).toHaveLength(2)
  fireEvent.click(await button('扫一扫，绑商品'))
  expect(navigateTo).toHaveBeenCalledWith({ url: pages.checkCode })
})

it('who has bound nothing yet is told how', async () => {
  serverThat({ ...wechat, 'GET /bindings': () => mine() })
  items()
  expect(await screen.findByText('还没有绑定的商品')).toBeTruthy()
  expect(screen.getByText('还不是哪家的客户')).toBeTruthy()
})

it('a store sees its own and scans at its tab; who may not, is told so', async () => {
  const asked = serverThat({ 'GET /bindings': () => mine({ items: [bought], points: 20 }) })
  signedIn('store', 'owner')
  items()
  fireEvent.click(await button('扫一扫，绑商品'))
  expect(switchTab).toHaveBeenCalledWith({ url: pages.scan })
  expect(asked).toEqual(['GET /bindings'])
  cleanup()
  signedIn('dealer', 'owner')
  items()
  expect(await screen.findByText('我的商品您还看不了')).toBeTruthy()
})

it('a browser that is no WeChat says where to open it', async () => {
  serverThat({ ...wechat, 'GET /bindings': () => refused(401, 'session.invalid') })
  items()
  expect(await screen.findByText('请在微信里打开')).toBeTruthy()
})

it('without a network it says so and reads again', async () => {
  request.mockRejectedValue({ errMsg: 'request:fail' })
  items()
  expect(await screen.findByText('没连上网')).toBeTruthy()
  serverThat({ ...wechat, 'GET /bindings': () => mine({ items: [bought], points: 20 }) })
  fireEvent.click(await button('再试一次'))
  expect(await screen.findByText('山泉天然水')).toBeTruthy()
})

it('names the dealer of a sign; one tap makes one its customer', async () => {
  let joined = {}
  const asked = serverThat({
    ...wechat,
    [`GET /d/${dealerId}`]: () => ok({ dealerId, name: '宏远商贸' }),
    'GET /bindings': () => mine(joined),
    'POST /dealer-bindings': () => {
      joined = { dealerId, dealerName: '宏远商贸' }
      return ok({ status: 'bound', dealerId })
    },
  })
  join()
  fireEvent.click(await button('成为他的客户'))
  expect(await screen.findByText('您是宏远商贸的客户了')).toBeTruthy()
  expect(asked.filter((one) => one === 'POST /dealer-bindings')).toHaveLength(1)
  fireEvent.click(await button('看我的商品'))
  expect(redirectTo).toHaveBeenCalledWith({ url: pages.myItems })
})

it('who is another’s customer asks, and is told that HQ decides', async () => {
  serverThat({
    ...wechat,
    [`GET /d/${dealerId}`]: () => ok({ dealerId, name: '宏远商贸' }),
    'GET /bindings': () => mine({ dealerId: otherId, dealerName: '顺达副食' }),
    'POST /dealer-bindings': () => ok({ status: 'requested', dealerId, requestId: `scn_${'0'.repeat(26)}` }),
  })
  join()
  expect(await screen.findByText('您现在是顺达副食的客户。换到宏远商贸要总部同意，同意前不变')).toBeTruthy()
  fireEvent.click(await button('申请换到这家'))
  expect(await screen.findByText('申请交给总部了')).toBeTruthy()
  expect(screen.getByText(/同意前还是顺达副食的客户/)).toBeTruthy()
})

it('what the server refuses is said, and may be tried again', async () => {
  serverThat({
    ...wechat,
    [`GET /d/${dealerId}`]: () => ok({ dealerId, name: '宏远商贸' }),
    'GET /bindings': () => mine({ dealerId: otherId, dealerName: '顺达副食' }),
    'POST /dealer-bindings': () => refused(409, 'rebinding.waiting', '您已经有一个换绑申请在等总部处理'),
  })
  join()
  fireEvent.click(await button('申请换到这家'))
  expect((await screen.findByRole('alert')).textContent).toContain('在等总部处理')
  await waitFor(async () => expect(await button('申请换到这家')).toHaveProperty('disabled', false))
})

it('a sign of nobody is none', async () => {
  serverThat({ ...wechat, 'GET /bindings': () => mine(), [`GET /d/${dealerId}`]: () => refused(404, 'party.unknown', '没有这个客户') })
  join(undefined)
  expect(await screen.findByText('这不是客户码')).toBeTruthy()
  cleanup()
  join()
  expect(await screen.findByText('这不是客户码')).toBeTruthy()
})
