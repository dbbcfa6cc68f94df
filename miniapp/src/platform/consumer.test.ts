import { beforeEach, expect, it } from '@jest/globals'
import { bindCode, scanCode } from '@shared/codes/scanning'
import { me } from '@shared/identity/api'
import { call } from './call'
import { session } from './session'
import { aMe, aSession, ok, refused } from './testing/people'
import { serverThat } from './testing/server'
import { newDevice, request } from './testing/taro'

const scanId = `scn_${'0'.repeat(26)}` as const
const uri = 'https://qdt.cn/01/06900000101001/21/200003ZX84VC2E7H03TZ'
const verify = () => call(scanCode, { scanId, uri, purpose: 'verify' })
const bind = () => call(bindCode, { scanId, uri })
const genuine = ok({ verdict: 'genuine', first: true, count: 1, actions: ['bind'] })
const forMonths = '2027-12-31T00:00:00.000Z'
let entered = 0
const entering = (expiresAt = forMonths) => {
  entered += 1
  return ok({ token: `consumer${entered}`, expiresAt, consumerId: `csm_${'0'.repeat(26)}` })
}
/** The same phone each time, by a name that it gave itself. */
const phones = new Set<unknown>()
const wechat = {
  'POST /local/wx-codes': ({ data: { openid } }: { data: Record<string, unknown> }) => {
    phones.add(openid)
    return openid ? ok({ code: 'wx' }) : refused(400, 'input.invalid')
  },
  'POST /consumer-sessions': () => entering(),
}
/** As whom each call went. */
const tokens = (end: string) => request.mock.calls.filter(([{ url }]) => url.endsWith(end)).map(([{ header }]) => header.authorization)

beforeEach(() => {
  newDevice()
  phones.clear()
  entered = 0
})

it('who is not signed in scans as the consumer that WeChat knows, without being asked, and logs in once', async () => {
  serverThat({ ...wechat, 'POST /scans': () => genuine })
  await Promise.all([verify(), verify()])
  await verify()
  expect([entered, tokens('/scans')]).toEqual([1, ['Bearer consumer1', 'Bearer consumer1', 'Bearer consumer1']])
})

it('is kept apart from the session of staff, which goes first', async () => {
  serverThat({ ...wechat, 'POST /scans': () => genuine, 'GET /sessions/me': () => ok(aMe) })
  await verify()
  session.keep(aSession('staff1'))
  await verify()
  session.end()
  await verify()
  expect(tokens('/scans')).toEqual(['Bearer consumer1', 'Bearer staff1', 'Bearer consumer1'])
})

it('is sent nowhere else', async () => {
  const asked = serverThat(wechat)
  await expect(call(me, {})).rejects.toMatchObject({ code: 'route.unknown' })
  expect([asked.length, request.mock.calls[0]?.[0].header.authorization]).toEqual([1, undefined])
})

it('is renewed when the server takes it no more, and a day before it ends', async () => {
  serverThat({
    ...wechat,
    'POST /consumer-sessions': () => entering(entered === 0 ? forMonths : new Date(Date.now() + 3_600_000).toISOString()),
    'POST /scans': () => (tokens('/scans').at(-1) === 'Bearer consumer1' ? refused(401, 'session.invalid') : genuine),
  })
  await verify()
  await verify()
  expect(tokens('/scans')).toEqual(['Bearer consumer1', 'Bearer consumer2', 'Bearer consumer3'])
  expect([...phones]).toEqual([expect.stringMatching(/^o\w{20,}$/)])
})

it('verifies without one where WeChat gives none just now; what is to be somebody’s own says why not', async () => {
  serverThat({
    ...wechat,
    'POST /consumer-sessions': () => refused(424, 'wechat.unavailable', '微信暂时没有回应'),
    'POST /scans': () => genuine,
  })
  expect((await verify()).verdict).toBe('genuine')
  expect(tokens('/scans')).toEqual([undefined])
  await expect(bind()).rejects.toMatchObject({ code: 'wechat.unavailable' })
})

it('waits for a network like the scan itself', async () => {
  request.mockRejectedValue({ errMsg: 'request:fail' })
  await expect(verify()).rejects.toMatchObject({ why: 'offline' })
})

it('a browser that is no WeChat verifies as nobody, asks once, and says where to bind', async () => {
  const asked = serverThat({ 'POST /scans': () => genuine })
  expect((await verify()).verdict).toBe('genuine')
  await expect(bind()).rejects.toThrow('请在微信里打开')
  expect(asked).toEqual(['POST /local/wx-codes', 'POST /scans'])
})
