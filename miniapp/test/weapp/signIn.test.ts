import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { aMe, aSession, ok, refused } from '../../src/platform/testing/people'
import { type Backend, requestsTo } from './backend'
import { startMiniProgram, until } from './harness'

const me = 'identity/pages/me/index'
const signIn = 'identity/pages/signIn/index'
const webLogin = 'identity/pages/webLogin/index'
const invitation = 'stf_01J00000000000000000000001.secretsecretsecret'
const webLoginId = 'wlg_01J00000000000000000000001'

/** Knows Chen by WeChat's code `chen`, and whoever brings the invitation. */
const backend = jest.fn<Backend>(({ method, path, data, token }) => {
  switch (`${method} ${path}`) {
    case 'POST /sessions':
      return data.code === 'chen' ? ok(aSession()) : refused(403, 'staff.unbound', '您的微信还没有绑定')
    case 'POST /invitations/acceptance':
      return data.invitation === invitation ? ok(aSession()) : refused(410, 'invitation.invalid', '邀请码无效')
    case 'GET /me':
      return token === 'Bearer token1' ? ok(aMe) : refused(401, 'session.invalid')
    case `POST /web-logins/${webLoginId}/confirmation`:
      return ok({ webLoginId })
    case 'POST /sessions/end':
      return ok({})
    default:
      return refused(404, 'route.unknown')
  }
})

function start(code: string) {
  const login = ({ success }: { success?: (answer: object) => void }) => success?.({ code, errMsg: 'login:ok' })
  return startMiniProgram({ ...requestsTo(backend), login })
}

beforeEach(() => {
  jest.resetModules()
  backend.mockClear()
})
afterEach(() => document.body.replaceChildren())

it('leads from the first page to the sign-in, and by one tap back to who one is', async () => {
  const phone = start('chen')
  phone.open(me)
  await until(
    () => phone.went().length > 0,
    () => 'the sign-in',
  )
  expect(phone.went()).toEqual([`/${signIn}?next=${encodeURIComponent(`/${me}`)}`])

  const page = phone.open(signIn)
  await page.shows('用微信登录')
  await page.tap('微信登录')
  await until(
    () => phone.went().length > 1,
    () => 'the way in',
  )
  expect(phone.went().at(-1)).toBe('/home/pages/home/index')

  const mine = phone.open(me)
  await mine.shows('陈宏远', '老板', '宏远商贸', '经销商', '浙江省')
  await mine.tap('退出登录')
  await until(
    () => backend.mock.calls.some(([{ path }]) => path === '/sessions/end'),
    () => 'the sign-out',
  )
  expect(phone.storage.has('session')).toBe(false)
})

it('asks whoever is not bound yet for the invitation code', async () => {
  const phone = start('stranger')
  const page = phone.open(signIn)
  await page.tap('微信登录')
  await page.shows('贴上邀请码', '您的微信还没有绑定')
  page.type('stf_01J')
  await page.tap('绑定并登录')
  await page.shows('邀请码不完整')
  page.type(` ${invitation}\n`)
  await page.tap('绑定并登录')
  await until(
    () => phone.went().length > 0,
    () => 'the way in',
  )
  expect(backend.mock.calls.at(-1)?.[0].data).toEqual({ code: 'stranger', invitation })
})

it('confirms a sign-in on the computer, after signing in on the phone', async () => {
  const phone = start('chen')
  phone.open(webLogin, { scene: webLoginId })
  await until(
    () => phone.went().length > 0,
    () => 'the sign-in',
  )
  const next = encodeURIComponent(`/${webLogin}?scene=${webLoginId}`)
  expect(phone.went()).toEqual([`/${signIn}?next=${next}`])

  const page = phone.open(signIn, { next })
  await page.tap('微信登录')
  await until(
    () => phone.went().length > 1,
    () => 'the way back',
  )
  expect(phone.went().at(-1)).toBe(`/${webLogin}?scene=${webLoginId}`)

  const question = phone.open(webLogin, { scene: webLoginId })
  await question.shows('确认在电脑上登录？', '陈宏远')
  await question.tap('确认登录')
  await question.shows('电脑上登录好了')
})

it('does not take any other code for a sign-in', async () => {
  const phone = start('chen')
  phone.storage.set('session', aSession())
  const page = phone.open(webLogin, { scene: 'batch-7' })
  await page.shows('这个码不是登录码')
})
