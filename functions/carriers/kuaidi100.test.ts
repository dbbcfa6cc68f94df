import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import type { HttpServer } from '../local/httpServer'
import { type RunningKuaidi100, startKuaidi100 } from '../local/kuaidi100/startKuaidi100'
import { serveRoutes } from '../local/serveRoutes'
import { heard as accepted, type Push, parsePush, subscribe } from './kuaidi100'
import { merged } from './rules/track'

let kuaidi: RunningKuaidi100
let shop: HttpServer
let heard: (Push | Refused['detail'])[] = []
/** How often the shop fails before it listens. */
let deaf = 0

beforeAll(async () => {
  shop = await serveRoutes({
    'POST /carriers/kuaidi100/push': ({ body }) => {
      if (deaf-- > 0) return { status: 500, headers: {}, body: '{}' }
      try {
        heard.push(parsePush(body?.toString() ?? ''))
        return { status: 200, headers: {}, body: JSON.stringify(accepted) }
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        heard.push(error.detail)
        return { status: 401, headers: {}, body: '{}' }
      }
    },
  })
  kuaidi = await startKuaidi100({ callbackUrl: `${shop.url}/carriers/kuaidi100/push` })
  Object.assign(process.env, kuaidi.env)
})
afterAll(async () => {
  await kuaidi.close()
  await shop.close()
})
beforeEach(() => {
  heard = []
  deaf = 0
})

const aNumber = () => newId('evt').slice(-15)
async function aParcel() {
  const trackingNo = aNumber()
  await subscribe({ carrier: 'yuantong', trackingNo, from: '浙江省杭州市', to: '浙江省宁波市' })
  return trackingNo
}
const tracks = () => heard.flatMap((one) => ('track' in one ? [(one as Push).track] : []))

describe('a subscription', () => {
  it('has a parcel followed, once', async () => {
    const parcel = { carrier: 'yuantong', trackingNo: aNumber() } as const
    expect(await subscribe(parcel)).toBe('subscribed')
    expect(await subscribe(parcel)).toBe('already')
  })

  it('of 顺丰 and 中通 needs a phone', async () => {
    const parcel = { carrier: 'shunfeng', trackingNo: aNumber() } as const
    expect(await subscribe(parcel)).toBe('refused')
    expect(await subscribe({ ...parcel, phone: '1234' })).toBe('subscribed')
  })

  it.each([
    ['200', 'subscribed'],
    ['501', 'already'],
    ['700', 'refused'],
    ['701', 'refused'],
    ['702', 'refused'],
  ])('answered %s is %s', async (code, outcome) => {
    kuaidi.spoil(code)
    expect(await subscribe({ carrier: 'ems', trackingNo: aNumber() })).toBe(outcome)
  })

  it.each(['500', '600', '601', '999'])('answered %s may be tried later', async (code) => {
    kuaidi.spoil(code)
    await expect(subscribe({ carrier: 'ems', trackingNo: aNumber() })).rejects.toMatchObject({ code: 'carrier.unavailable' })
  })

  it('with a key that is not ours is no fault of the parcel', async () => {
    process.env.KUAIDI100_KEY = 'other'
    await expect(subscribe({ carrier: 'ems', trackingNo: aNumber() })).rejects.toMatchObject({ code: 'carrier.unavailable' })
    Object.assign(process.env, kuaidi.env)
  })

  it('when nobody answers may be tried later', async () => {
    process.env.KUAIDI100_BASE_URL = 'http://127.0.0.1:9'
    await expect(subscribe({ carrier: 'ems', trackingNo: aNumber() })).rejects.toMatchObject({ code: 'carrier.unavailable' })
    Object.assign(process.env, kuaidi.env)
  })

  it.each(['KUAIDI100_BASE_URL', 'KUAIDI100_KEY', 'KUAIDI100_SALT', 'KUAIDI100_CALLBACK_URL'])('without %s is an error', async (name) => {
    delete process.env[name]
    await expect(subscribe({ carrier: 'ems', trackingNo: aNumber() })).rejects.toEqual(new Error(`${name} is not set`))
    Object.assign(process.env, kuaidi.env)
  })
})

describe('a push', () => {
  it('tells where a parcel is, in the order of time', async () => {
    const trackingNo = await aParcel()
    expect(await kuaidi.push(trackingNo, 'next')).toBe(200)
    expect(await kuaidi.push(trackingNo, 'next')).toBe(200)
    const [first, second] = heard as Push[]
    expect(first).toMatchObject({ trackingNo, carrier: 'yuantong', track: { state: 'collected', following: 'following' } })
    expect(second?.track.nodes.map(({ text, place }) => [text, place])).toEqual([
      ['【浙江省杭州市】快件已由营业部揽收', '浙江省杭州市'],
      ['【浙江省杭州市】快件已到达分拨中心', '浙江省杭州市'],
    ])
    expect(second?.track.eta).toMatch(/:00:00\.000Z$/)
  })

  it('tells its end', async () => {
    const trackingNo = await aParcel()
    await kuaidi.push(trackingNo, 'rest')
    expect(tracks()[0]).toMatchObject({ state: 'signed', following: 'ended' })
    expect(tracks()[0]?.nodes).toHaveLength(6)
  })

  it('out of order, or twice, changes nothing of what is known', async () => {
    const trackingNo = await aParcel()
    for (const push of ['next', 'next', 'rest', 'older', 'again'] as const) await kuaidi.push(trackingNo, push)
    const [one, two, three, older, again] = tracks()
    expect([older, again]).toEqual([two, three])
    expect([older, again, one].reduce((known, pushed) => merged(known, pushed!), three)).toEqual(three)
  })

  it.each(['forged', 'tampered', 'unsigned'] as const)('that is %s is refused', async (push) => {
    expect(await kuaidi.push(await aParcel(), push)).toBe(401)
    expect(heard).toEqual([{ reason: 'sign' }])
  })

  it.each([
    ['trouble', 'trouble'],
    ['rejected', 'rejected'],
    ['returning', 'returning'],
    ['returned', 'returned'],
  ] as const)('tells of %s', async (push, state) => {
    const trackingNo = await aParcel()
    await kuaidi.push(trackingNo, 'next')
    await kuaidi.push(trackingNo, push)
    expect(tracks()[1]?.state).toBe(state)
  })

  it('tells that nothing is found, and then the parcel can be subscribed anew', async () => {
    const trackingNo = await aParcel()
    await kuaidi.push(trackingNo, 'lost')
    expect(tracks()[0]?.following).toBe('lost')
    expect(await subscribe({ carrier: 'yuantong', trackingNo })).toBe('subscribed')
  })

  it('tells what carrier it really was, under the one it was subscribed with', async () => {
    const trackingNo = await aParcel()
    await kuaidi.push(trackingNo, 'corrected')
    expect(heard).toMatchObject([{ trackingNo, carrier: 'yuantong', correctedTo: 'ems' }])
  })

  it('comes again until it is heard', async () => {
    const trackingNo = await aParcel()
    deaf = 2
    expect(await kuaidi.push(trackingNo, 'next')).toBe(500)
    await kuaidi.settled()
    expect(heard).toMatchObject([{ trackingNo }])
  })

  it('follows the parcel by itself, when time passes', async () => {
    const quick = await startKuaidi100({ callbackUrl: `${shop.url}/carriers/kuaidi100/push`, hourMs: 1 })
    Object.assign(process.env, quick.env)
    await subscribe({ carrier: 'yuantong', trackingNo: aNumber() })
    await quick.settled()
    expect(tracks().map(({ state }) => state)).toEqual(['collected', 'inTransit', 'inTransit', 'inTransit', 'delivering', 'signed'])
    await quick.close()
    Object.assign(process.env, kuaidi.env)
  })
})

/** The example of 快递100's documentation (推送接口, https://api.kuaidi100.com/document), shortened; signed by hand: MD5(param + salt). */
describe('the documented push', () => {
  const param =
    '{"status":"polling","billstatus":"got","message":"","autoCheck":"1","comOld":"yuantong","comNew":"ems","lastResult":{"message":"ok","state":"0",' +
    '"status":"200","condition":"F00","ischeck":"0","com":"yuantong","nu":"V030344422","data":[{"context":"上海分拨中心/装件入车扫描 ",' +
    '"time":"2012-08-28 16:33:19","ftime":"2012-08-28 16:33:19","status":"在途","areaCode":"310000000000","areaName":"上海市"},{"context":"上海分拨中心/下车扫描 ",' +
    '"time":"2012-08-27 23:22:42","ftime":"2012-08-27 23:22:42"}]}}'
  const form = (sign: string, text = param) => `${new URLSearchParams({ param: text, sign })}`
  const md5 = (text: string) => createHash('md5').update(text).digest('hex')
  const having = (salt: string, work: () => unknown) => {
    process.env.KUAIDI100_SALT = salt
    try {
      return work()
    } finally {
      Object.assign(process.env, kuaidi.env)
    }
  }

  it.each(['XXXXXXXXXX', ''])('is read with the salt "%s", its sign in either case', (salt) => {
    const read = having(salt, () => parsePush(form(md5(param + salt).toUpperCase())))
    expect(read).toEqual({
      trackingNo: 'V030344422',
      carrier: 'yuantong',
      correctedTo: 'ems',
      track: {
        state: 'inTransit',
        following: 'following',
        nodes: [
          { at: '2012-08-27T15:22:42.000Z', text: '上海分拨中心/下车扫描 ' },
          { at: '2012-08-28T08:33:19.000Z', text: '上海分拨中心/装件入车扫描 ', place: '上海市' },
        ],
      },
    })
    expect(having(salt, () => parsePush(form(md5(param + salt))))).toEqual(read)
  })

  it.each([
    ['another salt', md5(`${param}YYYYYYYYYY`)],
    ['no salt', md5(param)],
    ['half a sign', md5(`${param}XXXXXXXXXX`).slice(0, 16)],
    ['no sign', ''],
    ['no hex', 'z'.repeat(32)],
  ])('signed with %s is refused', (_case, sign) => {
    expect(() => having('XXXXXXXXXX', () => parsePush(form(sign)))).toThrow(expect.objectContaining({ detail: { reason: 'sign' } }))
  })

  it.each(['', 'null', '{}', '[]', '{"status":"polling"}', '{"status":"polling","lastResult":{}}'])(
    'that makes no sense (%s) is refused',
    (text) => {
      expect(() => having('XXXXXXXXXX', () => parsePush(form(md5(`${text}XXXXXXXXXX`), text)))).toThrow(
        expect.objectContaining({ code: 'callback.unverified', detail: { reason: 'unreadable' } }),
      )
    },
  )
})
