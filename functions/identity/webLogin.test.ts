import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { startWechat, type Wechat } from '../local/wechat/startWechat'
import { invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as collectWebLogin } from './collectWebLogin'
import { handler as confirmWebLogin } from './confirmWebLogin'
import { handler as me } from './me'
import { handler as openWebLogin } from './openWebLogin'

let wechat: Wechat
let hq: Party
let admin: Staff
let token: string

beforeAll(async () => {
  wechat = await startWechat({ appid: String(process.env.WECHAT_APPID), secret: String(process.env.WECHAT_SECRET) })
  process.env.WECHAT_BASE_URL = wechat.url
  hq = await aParty()
  admin = await aStaff({ partyId: hq.partyId })
  token = await signedIn(admin, hq)
})
afterAll(() => wechat.stop())

const open = async () => (await invoke(openWebLogin, { body: {} })).body
const confirm = (webLoginId: string, by = token, now?: string) =>
  invoke(confirmWebLogin, { pathParameters: { webLoginId }, token: by, ...(now && { now }) })
const collect = ({ webLoginId, secret }: { webLoginId: string; secret: string }, now?: string) =>
  invoke(collectWebLogin, { pathParameters: { webLoginId }, body: { secret }, ...(now && { now }) })
const afterThreeMinutes = () => new Date(Date.now() + 180_000).toISOString()

describe('signing in on the web', () => {
  it('shows a picture that opens the mini-program with the id', async () => {
    const { webLoginId, image } = await open()
    expect(image).toMatch(/^data:image\/png;base64,iVBORw0KGgo/)
    expect(wechat.scenes.at(-1)).toBe(webLoginId)
    expect(Buffer.from(image.split(',')[1], 'base64').toString('latin1')).toContain(`identity/pages/webLogin/index?scene=${webLoginId}`)
  })

  it('waits for the phone, then gives the session once', async () => {
    const opened = await open()
    expect((await collect(opened)).body.code).toBe('webLogin.pending')
    expect((await confirm(opened.webLoginId)).status).toBe(200)
    const { status, body } = await collect(opened)
    expect([status, body.staff.staffId, body.party.partyId]).toEqual([200, admin.staffId, hq.partyId])
    expect((await invoke(me, { method: 'GET', token: body.token })).status).toBe(200)
    expect((await collect(opened)).body.code).toBe('webLogin.expired')
  })

  it('gives one session to those who collect at once', async () => {
    const opened = await open()
    await confirm(opened.webLoginId)
    const answers = await Promise.all(Array.from({ length: 4 }, () => collect(opened)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
  })

  it('takes a second tap of the same person, and nobody else after the first', async () => {
    const { webLoginId } = await open()
    const other = await signedIn(await aStaff({ partyId: hq.partyId }), hq)
    const answers = [await confirm(webLoginId), await confirm(webLoginId), await confirm(webLoginId, other)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 410])
  })

  it('runs out after three minutes, confirmed or not', async () => {
    const opened = await open()
    expect((await confirm(opened.webLoginId, token, afterThreeMinutes())).body.code).toBe('webLogin.expired')
    expect((await collect(opened, afterThreeMinutes())).body.code).toBe('webLogin.expired')
    await confirm(opened.webLoginId)
    expect((await collect(opened, afterThreeMinutes())).body.code).toBe('webLogin.expired')
  })

  it('is collected only with its secret', async () => {
    const { webLoginId } = await open()
    await confirm(webLoginId)
    expect((await collect({ webLoginId, secret: 'x'.repeat(32) })).body.code).toBe('webLogin.expired')
    expect((await confirm(newId('wlg'))).body.code).toBe('webLogin.expired')
    expect((await confirm(webLoginId, '')).status).toBe(401)
  })

  it('asks for the access token once, and anew when WeChat has ended it', async () => {
    wechat.revokeTokens()
    expect((await open()).image).toMatch(/^data:image/)
  })
})
