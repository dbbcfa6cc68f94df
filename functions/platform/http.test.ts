import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { endpoint } from '@shared/kernel/endpoint'
import { Refused } from '@shared/kernel/refused'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import * as z from 'zod/mini'
import { eventOf, invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { Elsewhere, http } from './http'
import { commit } from './table'

const who = { scope: 'self', hq: ['admin'] } as const
const input = z.object({ count: z.int(), note: z.optional(z.string()) })
const counted = endpoint({ method: 'POST', path: '/counts', title: '', who, input, output: z.object({ count: z.int() }) })
const open = endpoint({ ...counted, who: 'anyone' })
const answer = jest.fn<(request: { input: { count: number } }) => Promise<{ count: number; secret?: string }>>()
const guarded = http(counted, answer)
const anyones = http(open, answer)

let [hq, admin, token]: [Party, Staff, string] = [] as never
beforeAll(async () => {
  hq = await aParty({ kind: 'hq' })
  admin = await aStaff({ partyId: hq.partyId })
  token = await signedIn(admin, hq)
})
afterEach(() => void answer.mockReset())

describe('an endpoint', () => {
  it('answers what it was asked, and nothing that the endpoint does not declare', async () => {
    answer.mockResolvedValueOnce({ count: 2, secret: 'x' })
    expect(await invoke(guarded, { body: { count: 1 }, token })).toEqual({ status: 200, body: { count: 2 } })
    expect(answer).toHaveBeenCalledWith(expect.objectContaining({ input: { count: 1 }, actor: { staff: admin, party: hq } }))
  })

  it.each([
    ['text for a number', { count: '1' }, 'count'],
    ['half a piece', { count: 1.5 }, 'count'],
    ['nothing', {}, 'count'],
    ['a list', [1], ''],
    ['broken JSON', '{"count":', ''],
    ['no object', 'null', ''],
  ])('says in Chinese which field is wrong: %s', async (_case, body, field) => {
    const { status, body: refused } = await invoke(anyones, { body })
    expect([status, refused.code, refused.detail.issues[0].field]).toEqual([400, 'input.invalid', field])
    expect(refused.detail.issues[0].problem).toMatch(/[一-龥]/)
    expect(answer).not.toHaveBeenCalled()
  })

  it('takes no field of the path from the body', async () => {
    const byId = endpoint({ ...open, path: '/counts/{note}', output: z.object({ note: z.optional(z.string()) }) })
    const echo = http(byId, async ({ input: { note } }) => ({ note }))
    expect((await invoke(echo, { body: { count: 1, note: 'body' }, pathParameters: { note: 'path' } })).body).toEqual({ note: 'path' })
  })

  it('turns a refusal into its status, its message and its detail', async () => {
    answer.mockRejectedValueOnce(new Refused('credit.insufficient', { short: 1200 }))
    const { status, body } = await invoke(anyones, { body: { count: 1 } })
    expect([status, body]).toEqual([
      422,
      { code: 'credit.insufficient', message: expect.stringContaining('额度'), detail: { short: 1200 } },
    ])
  })

  it('keeps to itself what nobody foresaw', async () => {
    answer.mockRejectedValueOnce(new Error('openid: oAbc at line 5'))
    const { status, body } = await invoke(anyones, { body: { count: 1 } })
    expect([status, body.code, JSON.stringify(body)]).toEqual([500, 'internal', expect.not.stringContaining('oAbc')])
  })
})

describe('anyone', () => {
  it('is known where the endpoint asks and a token says so, and refused with one that does not hold', async () => {
    const seen = async (call: object) => {
      answer.mockResolvedValueOnce({ count: 1 })
      const { status } = await invoke(http({ ...open, knows: true }, answer), { body: { count: 1 }, ...call })
      return [status, (answer.mock.lastCall?.[0] as { actor?: { staff: Staff } } | undefined)?.actor?.staff.staffId]
    }
    expect(await seen({})).toEqual([200, undefined])
    expect(await seen({ token })).toEqual([200, admin.staffId])
    expect((await seen({ token: `${token}x` }))[0]).toBe(401)
  })

  it('is sent where a file lies', async () => {
    const sends = http(open, async () => new Elsewhere('https://bucket.example/file?signed'))
    const { statusCode, headers } = await sends(eventOf({ body: { count: 1 } }))
    expect([statusCode, headers?.location]).toEqual([302, 'https://bucket.example/file?signed'])
  })
})

describe('who may call', () => {
  const codeOf = async (token: string | undefined) => (await invoke(guarded, { body: { count: 1 }, ...(token && { token }) })).body.code
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

  it.each([
    ['nobody', async () => undefined],
    ['a word', async () => 'x.y.z'],
    ['a token that was tampered with', async () => `${token.slice(0, -4)}AAAA`],
    ['a token that has run out', () => signedIn(admin, hq, at(-60))],
    ['a token of a person that there is not', () => signedIn({ ...admin, staffId: 'stf_01J0000000000000000000NONE' }, hq)],
    ['a person of another party', async () => signedIn(admin, await aParty({ kind: 'hq' }))],
  ])('not %s', async (_case, given) => {
    expect(await codeOf(await given())).toBe('session.invalid')
    expect(answer).not.toHaveBeenCalled()
  })

  it('not with an unsigned token', async () => {
    const [, claims] = token.split('.')
    const header = Buffer.from('{"alg":"none"}').toString('base64url')
    expect(await codeOf(`${header}.${claims}.`)).toBe('session.invalid')
    expect(await codeOf(`${header}.${claims}.AAAA`)).toBe('session.invalid')
  })

  it('not who has been disabled since, from the next call on', async () => {
    const leaver = await aStaff({ partyId: hq.partyId })
    const theirs = await signedIn(leaver, hq)
    answer.mockResolvedValue({ count: 1 })
    expect((await invoke(guarded, { body: { count: 1 }, token: theirs })).status).toBe(200)
    await commit({ key: { pk: `STAFF#${leaver.staffId}`, sk: 'STAFF' }, set: { 'summary.disabled': true } })
    expect(await codeOf(theirs)).toBe('session.invalid')
  })

  it('not in another role, nor in another kind of party', async () => {
    const store = await aParty({ parentId: hq.partyId })
    expect(await codeOf(await signedIn(await aStaff({ partyId: hq.partyId, roles: ['boss'] }), hq))).toBe('actor.forbidden')
    expect(await codeOf(await signedIn(await aStaff({ partyId: store.partyId }), store))).toBe('actor.forbidden')
  })
})
