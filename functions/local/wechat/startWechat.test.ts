import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { demoCodeOf } from './codes'
import { startWechat, type Wechat } from './startWechat'

const appid = 'wx0123456789abcdef'
const secret = 'hush'
const openid = 'oABCDEFGHIJKLMNOPQRSTUVWXYZ0'
const began = Date.parse('2026-11-21T08:00:00.000Z')
let now = began
let wechat: Wechat

beforeAll(async () => {
  wechat = await startWechat({ appid, secret, people: { 'demo-boss': openid }, clock: () => now })
})
afterAll(() => wechat.stop())
beforeEach(() => {
  now += 3600_000
})

type Asked = Record<string, unknown>
async function ask(path: string, query: Record<string, string> = {}, body?: Asked) {
  const sent = body && { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(`${wechat.url}${path}?${new URLSearchParams(query)}`, sent)
  expect(response.status).toBe(200)
  const isImage = response.headers.get('content-type') === 'image/png'
  // biome-ignore lint/suspicious/noExplicitAny: the wire's own names.
  return isImage ? Buffer.from(await response.arrayBuffer()) : ((await response.json()) as any)
}
const signIn = (js_code: string, over = {}) =>
  ask('/sns/jscode2session', { appid, secret, js_code, grant_type: 'authorization_code', ...over })
const token = async (force_refresh = false): Promise<string> =>
  (await ask('/cgi-bin/stable_token', {}, { grant_type: 'client_credential', appid, secret, force_refresh })).access_token

describe('code2Session', () => {
  it('tells who is behind a code, once, for five minutes', async () => {
    const code = wechat.mintCode(openid)
    expect(await signIn(code)).toEqual({ openid, session_key: expect.stringMatching(/^[\w+/]{22}==$/) })
    expect((await signIn(code)).errcode).toBe(40163)
    const late = wechat.mintCode(openid)
    now += 300_001
    expect((await signIn(late)).errcode).toBe(40029)
  })

  it.each([
    ['an unknown code', { js_code: 'nobody' }, 40029],
    ['no code', { js_code: '' }, 41008],
    ['a wrong appid', { appid: 'wxother' }, 40013],
    ['a wrong secret', { secret: 'guess' }, 40125],
    ['a wrong grant type', { grant_type: 'client_credential' }, 40002],
    ['a busy day', { js_code: 'busy' }, -1],
    ['too many', { js_code: 'throttled' }, 45011],
    ['a risky person', { js_code: 'risky' }, 40226],
  ])('answers %s with its number', async (_case, over, errcode) => {
    expect(await signIn('nobody', over)).toEqual({ errcode, errmsg: expect.any(String) })
  })

  it('lets a person in a hundred times a minute', async () => {
    for (let i = 0; i < 100; i++) expect((await signIn(wechat.mintCode(openid))).openid).toBe(openid)
    expect((await signIn(wechat.mintCode(openid))).errcode).toBe(45011)
    expect((await signIn(wechat.mintCode('oOTHER'))).openid).toBe('oOTHER')
    now += 60_001
    expect((await signIn(wechat.mintCode(openid))).openid).toBe(openid)
  })

  it('knows the people of the demo by codes that never wear out', async () => {
    const [first, again, other] = [await signIn('demo-7'), await signIn('demo-7'), await signIn('demo-8')]
    expect(again.openid).toBe(first.openid)
    expect(other.openid).not.toBe(first.openid)
    expect([demoCodeOf(other.openid), demoCodeOf(openid)]).toEqual(['demo-8', undefined])
    expect((await signIn('demo-boss')).openid).toBe(openid)
  })
})

describe('stable_token', () => {
  it('gives everyone the same token until five minutes before its end, then both serve', async () => {
    const first = await token(true)
    expect(await token()).toBe(first)
    now += 6_900_000
    const second = await token()
    expect(second).not.toBe(first)
    const image = async (access_token: string) => ask('/wxa/getwxacodeunlimit', { access_token }, { scene: 'a' })
    expect(Buffer.isBuffer(await image(first))).toBe(true)
    now += 300_001
    expect((await image(first)).errcode).toBe(42001)
    expect(Buffer.isBuffer(await image(second))).toBe(true)
  })

  it('refuses another account', async () => {
    expect((await ask('/cgi-bin/stable_token', {}, { grant_type: 'client_credential', appid, secret: 'x' })).errcode).toBe(40125)
  })
})

describe('getwxacodeunlimit', () => {
  const draw = async (body: Asked, access_token?: string) =>
    ask('/wxa/getwxacodeunlimit', { access_token: access_token ?? (await token()) }, body)

  it('draws a PNG of the width asked for', async () => {
    const image = await draw({ scene: 'wlg_01J0000000000000000000TEST', page: 'a/b/c', width: 280 })
    expect(image.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([280, 280])
    expect(wechat.scenes.at(-1)).toBe('wlg_01J0000000000000000000TEST')
  })

  it.each<[string, Asked, number]>([
    ['no scene', {}, 40169],
    ['a scene of 33', { scene: 'x'.repeat(33) }, 40169],
    ['a scene with a percent sign', { scene: 'a%20b' }, 40169],
    ['a page that begins with a slash', { scene: 'a', page: '/a/b' }, 41030],
    ['a page with parameters', { scene: 'a', page: 'a/b?c=1' }, 41030],
    ['a picture too small', { scene: 'a', width: 100 }, 40097],
  ])('answers %s with its number, as JSON', async (_case, body, errcode) => {
    expect((await draw(body)).errcode).toBe(errcode)
  })

  it('wants a token that is valid', async () => {
    expect((await draw({ scene: 'a' }, '')).errcode).toBe(41001)
    expect((await draw({ scene: 'a' }, 'guess')).errcode).toBe(40001)
  })
})

it('tells a phone number once', async () => {
  const code = wechat.mintPhoneCode('13800138000')
  const tell = async () => ask('/wxa/business/getuserphonenumber', { access_token: await token() }, { code })
  expect(await tell()).toMatchObject({ errcode: 0, errmsg: 'ok', phone_info: { purePhoneNumber: '13800138000', countryCode: '86' } })
  expect((await tell()).errcode).toBe(40029)
})
