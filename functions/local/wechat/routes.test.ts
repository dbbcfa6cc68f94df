import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { handler as accept } from '../../identity/acceptInvitation'
import { handler as invite } from '../../identity/inviteStaff'
import { commit } from '../../platform/table'
import { invoke } from '../../testing/invoke'
import { aParty, aStaff, signedIn } from '../../testing/world'
import type { LocalRequest } from '../localRoute'
import { wechatRoutes } from './routes'
import { startWechat, type Wechat } from './startWechat'

let wechat: Wechat
beforeAll(async () => {
  wechat = await startWechat({ appid: String(process.env.WECHAT_APPID), secret: String(process.env.WECHAT_SECRET) })
  process.env.WECHAT_BASE_URL = wechat.url
})
afterAll(() => wechat.stop())

const call = async (route: string, over: Partial<LocalRequest> = {}) => {
  const { status, body } = await wechatRoutes[route]!({ query: new URLSearchParams(), ...over } as LocalRequest)
  return { status, body: JSON.parse(String(body)) }
}

describe('GET /local/people', () => {
  it('names everyone of the demo who can sign in, with the code for it', async () => {
    const hq = await aParty({ name: '山泉食品' })
    await commit({ key: { pk: 'HQ', sk: 'HQ' }, set: { partyId: hq.partyId } })
    const dealer = await aParty({ kind: 'dealer', parentId: hq.partyId })
    const store = await aParty({ parentId: dealer.partyId, name: '惠民超市' })
    const owner = await aStaff({ partyId: store.partyId, name: '李雷' })
    const token = await signedIn(owner, store)
    const { invitation } = (await invoke(invite, { pathParameters: { staffId: owner.staffId }, token })).body
    await invoke(accept, { body: { code: 'demo-20', invitation } })
    await aStaff({ partyId: store.partyId, name: '未绑定' })
    expect((await call('GET /local/people')).body).toEqual([
      {
        code: 'demo-20',
        staffId: owner.staffId,
        name: '李雷',
        roles: ['owner'],
        partyId: store.partyId,
        partyName: '惠民超市',
        kind: 'store',
      },
    ])
  })
})

describe('WeChat under /local', () => {
  it('takes a code minted for any phone', async () => {
    const { body } = await call('POST /local/wx-codes', { body: Buffer.from('{"openid":"oSOMEBODY"}') })
    const query = new URLSearchParams({
      appid: String(process.env.WECHAT_APPID),
      secret: String(process.env.WECHAT_SECRET),
      js_code: body.code,
      grant_type: 'authorization_code',
    })
    const told = await call('ANY /local/wechat/{rest+}', { method: 'GET', path: '/local/wechat/sns/jscode2session', query })
    expect(told.body.openid).toBe('oSOMEBODY')
  })

  it('mints nothing for nobody', async () => {
    for (const body of [undefined, Buffer.from('{'), Buffer.from('{}')])
      expect((await call('POST /local/wx-codes', { body })).status).toBe(400)
  })
})
