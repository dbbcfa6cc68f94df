import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { startWechat, type Wechat } from '../local/wechat/startWechat'
import { handler as saveStaff } from '../parties/saveStaff'
import { commit, table } from '../platform/table'
import { invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as accept } from './acceptInvitation'
import { handler as invite } from './inviteStaff'
import { handler as logIn } from './logIn'
import { handler as me } from './me'
import { handler as refresh } from './refreshSession'
import { handler as signOut } from './signOut'
import { staffKey } from './store'

let wechat: Wechat
let hq: Party
let dealer: Party
let admin: string
let owner: Staff
let openid: string

beforeAll(async () => {
  wechat = await startWechat({ appid: String(process.env.WECHAT_APPID), secret: String(process.env.WECHAT_SECRET) })
  process.env.WECHAT_BASE_URL = wechat.url
})
afterAll(() => wechat.stop())

beforeEach(async () => {
  hq = await aParty()
  dealer = await aParty({ kind: 'dealer', parentId: hq.partyId, supplierId: hq.partyId })
  admin = await signedIn(await aStaff({ partyId: hq.partyId }), hq)
  owner = await aStaff({ partyId: dealer.partyId, name: '陈建国' })
  openid = `o${newId('stf').slice(-26)}x`
})

const code = (who = openid) => wechat.mintCode(who)
const asCode = ({ status, body }: { status: number; body: { code?: string } }) => body.code ?? status
const invited = async ({ staffId }: Staff, token = admin): Promise<string> =>
  (await invoke(invite, { pathParameters: { staffId }, token })).body.invitation
const acceptAs = (invitation: string, who = openid) => invoke(accept, { body: { code: code(who), invitation } })
const logInAs = (who = openid) => invoke(logIn, { body: { code: code(who) } })
const bound = async (staff = owner, who = openid) => (await acceptAs(await invited(staff), who)).body
const refreshed = (refreshToken: string, now?: string) => invoke(refresh, { body: { refreshToken }, ...(now && { now }) })
const later = (ms: number) => new Date(Date.now() + ms).toISOString()
const minutes = 60_000
const day = 24 * 60 * minutes

describe('an invitation', () => {
  it('binds whoever accepts it and signs them in', async () => {
    const { status, body } = await acceptAs(await invited(owner))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      staff: { staffId: owner.staffId, name: '陈建国', roles: ['owner'] },
      party: { partyId: dealer.partyId, kind: 'dealer', name: dealer.name },
    })
    expect(Object.keys(body).sort()).toEqual(['expiresAt', 'party', 'refreshToken', 'staff', 'token'])
    expect((await invoke(me, { method: 'GET', token: body.token })).body.staff.staffId).toBe(owner.staffId)
    expect((await logInAs()).body.staff.staffId).toBe(owner.staffId)
    expect(await table.get(staffKey(owner.staffId))).toMatchObject({ summary: { bound: true }, events: [{ name: 'staff.bound' }] })
  })

  it('serves once', async () => {
    const invitation = await invited(owner)
    await acceptAs(invitation)
    expect(asCode(await acceptAs(invitation, `${openid.slice(0, -1)}y`))).toBe('invitation.invalid')
  })

  it('runs out after seven days, and ends when a new one is made', async () => {
    const first = await invited(owner)
    const late = await invoke(accept, { body: { code: code(), invitation: first }, now: later(7 * day + 1000) })
    expect(asCode(late)).toBe('invitation.invalid')
    const second = await invited(owner)
    expect(asCode(await acceptAs(first))).toBe('invitation.invalid')
    expect(asCode(await acceptAs(second))).toBe(200)
  })

  it('that is guessed names nobody', async () => {
    await invited(owner)
    expect(asCode(await acceptAs(`${owner.staffId}.${'x'.repeat(32)}`))).toBe('invitation.invalid')
    expect(asCode(await acceptAs(`${newId('stf')}.${'x'.repeat(32)}`))).toBe('invitation.invalid')
  })

  it('accepted by two at once binds one of them', async () => {
    const invitation = await invited(owner)
    const others = ['a', 'b', 'c'].map((letter) => openid.slice(0, -1) + letter)
    const answers = await Promise.all(others.map((who) => acceptAs(invitation, who)))
    expect(answers.map(asCode).sort()).toEqual([200, 'invitation.invalid', 'invitation.invalid'])
    const logIns = await Promise.all(others.map((who) => logInAs(who)))
    expect(logIns.map(asCode).sort()).toEqual([200, 'staff.unbound', 'staff.unbound'])
  })

  it('does not give one WeChat identity to two people in office', async () => {
    await bound()
    const other = await aStaff({ partyId: dealer.partyId })
    expect(asCode(await acceptAs(await invited(other)))).toBe('staff.identityTaken')
  })

  it('of two people accepted by one identity at once binds one of them', async () => {
    const other = await aStaff({ partyId: dealer.partyId })
    const invitations = [await invited(owner), await invited(other)]
    const answers = await Promise.all(invitations.map((invitation) => acceptAs(invitation)))
    expect(answers.map(asCode).sort()).toEqual([200, 'staff.identityTaken'])
  })

  it('lets whoever left one party start at the next with the same WeChat', async () => {
    await bound()
    await aStaff({ partyId: dealer.partyId })
    await invoke(saveStaff, { method: 'PUT', pathParameters: { staffId: owner.staffId }, body: { ...owner, disabled: true }, token: admin })
    const store = await aParty({ parentId: dealer.partyId })
    const again = await aStaff({ partyId: store.partyId })
    expect(asCode(await acceptAs(await invited(again)))).toBe(200)
    expect((await logInAs()).body.staff.staffId).toBe(again.staffId)
  })

  it('moves a person to a new WeChat identity, and ends what the old one had begun', async () => {
    const old = await bound()
    const fresh = `${openid.slice(0, -1)}n`
    const { body } = await acceptAs(await invited(owner), fresh)
    expect((await invoke(me, { method: 'GET', token: old.token })).status).toBe(401)
    expect(asCode(await refreshed(old.refreshToken))).toBe('session.invalid')
    expect((await invoke(me, { method: 'GET', token: body.token })).status).toBe(200)
    expect(asCode(await refreshed(body.refreshToken))).toBe(200)
    expect([asCode(await logInAs()), asCode(await logInAs(fresh))]).toEqual(['staff.unbound', 200])
  })

  it('is made only for people within reach', async () => {
    const sibling = await aParty({ kind: 'dealer', parentId: hq.partyId })
    const token = await signedIn(await aStaff({ partyId: sibling.partyId }), sibling)
    expect((await invoke(invite, { pathParameters: { staffId: owner.staffId }, token })).body.code).toBe('actor.forbidden')
    expect((await invoke(invite, { pathParameters: { staffId: newId('stf') }, token: admin })).body.code).toBe('actor.forbidden')
  })
})

describe('a session', () => {
  it('goes on with a fresh pair', async () => {
    const first = await bound()
    const { status, body } = await refreshed(first.refreshToken)
    expect(status).toBe(200)
    expect(body.refreshToken).not.toBe(first.refreshToken)
    expect((await invoke(me, { method: 'GET', token: body.token })).status).toBe(200)
    expect(asCode(await refreshed(body.refreshToken))).toBe(200)
  })

  it('answers again when the answer was lost, for two minutes', async () => {
    const { refreshToken } = await bound()
    const lost = await refreshed(refreshToken)
    const second = await refreshed(refreshToken, later(2 * minutes - 5000))
    expect(second.body.refreshToken).toBe(lost.body.refreshToken)
    expect(asCode(await refreshed(second.body.refreshToken))).toBe(200)
  })

  it('gives calls that cross the same next token', async () => {
    const { refreshToken } = await bound()
    const answers = await Promise.all(Array.from({ length: 4 }, () => refreshed(refreshToken)))
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1)
  })

  it('ends for both when a used token comes back later', async () => {
    const { refreshToken: stolen } = await bound()
    const { body } = await refreshed(stolen)
    expect(asCode(await refreshed(stolen, later(2 * minutes + 1000)))).toBe('session.invalid')
    expect(asCode(await refreshed(body.refreshToken))).toBe('session.invalid')
  })

  it('ends after thirty days without use', async () => {
    const { refreshToken } = await bound()
    expect(asCode(await refreshed(refreshToken, later(30 * day + 1000)))).toBe('session.invalid')
    expect(asCode(await refreshed(refreshToken, later(29 * day)))).toBe(200)
  })

  it('ends when its person is disabled, also for the time after', async () => {
    await aStaff({ partyId: dealer.partyId })
    const { refreshToken } = await bound()
    const save = (disabled: boolean) =>
      invoke(saveStaff, { method: 'PUT', pathParameters: { staffId: owner.staffId }, body: { ...owner, disabled }, token: admin })
    await save(true)
    expect([asCode(await refreshed(refreshToken)), asCode(await logInAs())]).toEqual(['staff.disabled', 'staff.disabled'])
    await save(false)
    expect(asCode(await refreshed(refreshToken))).toBe('session.invalid')
    const { body } = await logInAs()
    expect((await invoke(me, { method: 'GET', token: body.token })).status).toBe(200)
    expect(asCode(await refreshed(body.refreshToken))).toBe(200)
  })

  it('ends when its person signs out', async () => {
    const { refreshToken } = await bound()
    const out = () => invoke(signOut, { body: { refreshToken } })
    expect([asCode(await out()), asCode(await out())]).toEqual([200, 200])
    expect(asCode(await refreshed(refreshToken))).toBe('session.invalid')
  })

  it('keeps no secret in its row', async () => {
    const { refreshToken } = await bound()
    const [sessionId, secret] = refreshToken.split('.')
    const row = JSON.stringify(await table.get({ pk: `SESSION#${sessionId}`, sk: 'SESSION' }))
    expect(row).toContain(owner.staffId)
    expect(row).not.toContain(secret)
  })
})

describe('a token', () => {
  it('runs out after fifteen minutes', async () => {
    const token = await signedIn(owner, dealer, later(-15 * minutes - 1000))
    expect((await invoke(me, { method: 'GET', token })).body.code).toBe('session.invalid')
  })

  it('is worth nothing with another signature, or none', async () => {
    const [head, body, signature = ''] = (await signedIn(owner, dealer)).split('.')
    const flipped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
    for (const token of [`${head}.${body}.${flipped}`, none, 'x', '']) {
      expect((await invoke(me, { method: 'GET', token })).body.code).toBe('session.invalid')
    }
  })

  it('ends with the party', async () => {
    const token = await signedIn(owner, dealer)
    await commit({ key: { pk: `PARTY#${dealer.partyId}`, sk: 'PARTY' }, set: { 'summary.lifecycle': 'exited' } })
    expect((await invoke(me, { method: 'GET', token })).status).toBe(401)
    expect(asCode(await invoke(me, { method: 'GET' }))).toBe('session.invalid')
  })
})

describe('what WeChat says', () => {
  it.each([
    ['nonsense', 'login.codeInvalid', 401],
    ['throttled', 'login.throttled', 429],
    ['risky', 'login.risky', 403],
    ['busy', 'wechat.unavailable', 424],
    ['demo-nobody', 'staff.unbound', 403],
  ])('to the code %s becomes %s', async (said, refused, status) => {
    const answer = await invoke(logIn, { body: { code: said } })
    expect([answer.body.code, answer.status]).toEqual([refused, status])
  })

  it('a second time to one code is that it was used', async () => {
    await bound()
    const body = { code: code() }
    expect([asCode(await invoke(logIn, { body })), asCode(await invoke(logIn, { body }))]).toEqual([200, 'login.codeInvalid'])
  })

  it('nothing, when it cannot be reached', async () => {
    process.env.WECHAT_BASE_URL = 'http://127.0.0.1:9'
    expect(asCode(await invoke(logIn, { body: { code: code() } }))).toBe('wechat.unavailable')
    process.env.WECHAT_BASE_URL = wechat.url
  })
})
