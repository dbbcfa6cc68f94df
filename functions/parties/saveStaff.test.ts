import { beforeEach, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { handler as me } from '../identity/me'
import { staffKey } from '../identity/store'
import { table } from '../platform/table'
import { invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as listStaff } from './listStaff'
import { handler } from './saveStaff'
import { partyKey } from './store'

let hq: Party
let dealer: Party
let store: Party
let admin: string
let owner: Staff
let ownerToken: string

beforeEach(async () => {
  hq = await aParty()
  dealer = await aParty({ kind: 'dealer', parentId: hq.partyId })
  store = await aParty({ parentId: dealer.partyId })
  admin = await signedIn(await aStaff({ partyId: hq.partyId }), hq)
  owner = await aStaff({ partyId: dealer.partyId })
  ownerToken = await signedIn(owner, dealer)
})

const save = (token: string, { staffId, ...body }: Partial<Staff>) =>
  invoke(handler, { method: 'PUT', body, pathParameters: { staffId: staffId ?? newId('stf') }, token })
const leaders = async (party: Party) => (await table.get(partyKey(party.partyId)))?.leaders

describe('PUT /staff/{staffId}', () => {
  it('hires a person for a party within reach, with the event in the row', async () => {
    const staffId = newId('stf')
    const { status, body } = await save(ownerToken, { staffId, partyId: store.partyId, name: '李雷', roles: ['owner'] })
    expect(status).toBe(200)
    expect(body).toEqual({ staffId, partyId: store.partyId, name: '李雷', roles: ['owner'], areas: [], disabled: false })
    expect(await table.get(staffKey(staffId))).toMatchObject({ summary: body, version: 1, events: [{ name: 'staff.saved' }] })
    expect(await leaders(store)).toBe(1)
  })

  it('answers a repeated save with the person, and writes nothing more', async () => {
    const person = { staffId: newId('stf'), partyId: store.partyId, name: '李雷', roles: ['owner', 'buyer'] satisfies Staff['roles'] }
    const answers = await Promise.all(Array.from({ length: 5 }, () => save(admin, person)))
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
    expect(await table.get(staffKey(person.staffId))).toMatchObject({ version: 1 })
    expect(await leaders(store)).toBe(1)
  })

  it('sets what a person may approve and spend, and takes it away', async () => {
    const clerk = await aStaff({ partyId: dealer.partyId, roles: ['clerk'] })
    const limits = { approval: { amount: 5000, discount: 300 }, spending: { limit: 900, per: 'month' as const } }
    expect((await save(ownerToken, { ...clerk, ...limits })).body).toMatchObject(limits)
    await save(ownerToken, { ...clerk, name: '改名' })
    expect((await table.get(staffKey(clerk.staffId)))?.summary).toMatchObject({ name: '改名', ...limits })
    const without = await save(ownerToken, { ...clerk, approval: null, spending: null } as unknown as Staff)
    expect((await table.get(staffKey(clerk.staffId)))?.summary).toEqual(without.body)
    expect([without.body.approval, without.body.spending]).toEqual([undefined, undefined])
    const wrong = await save(ownerToken, { ...clerk, spending: { limit: -1, per: 'year' } } as unknown as Staff)
    expect(wrong.body.detail.issues.map(({ field }: { field: string }) => field)).toEqual(['spending.limit', 'spending.per'])
  })

  it('refuses roles that the kind of party does not have, and areas for who is no rep', async () => {
    const [strange, areas] = await Promise.all([
      save(admin, { partyId: store.partyId, name: '李雷', roles: ['admin'] }),
      save(admin, { partyId: hq.partyId, name: '李雷', roles: ['boss'], areas: ['31'] }),
    ])
    expect([strange, areas].map(({ body }) => [body.code, body.detail.issues[0].field])).toEqual([
      ['input.invalid', 'roles'],
      ['input.invalid', 'areas'],
    ])
  })

  it('keeps a dealer to its own subtree', async () => {
    const sibling = await aParty({ kind: 'dealer', parentId: hq.partyId })
    for (const partyId of [sibling.partyId, hq.partyId, newId('pty')]) {
      expect((await save(ownerToken, { partyId, name: '李雷', roles: ['clerk'] })).body.code).toBe('actor.forbidden')
    }
  })

  it('does not move a person to another party', async () => {
    const clerk = await aStaff({ partyId: store.partyId, roles: ['clerk'] })
    const { status, body } = await save(admin, { ...clerk, partyId: dealer.partyId })
    expect([status, body.code]).toEqual([409, 'staff.duplicate'])
  })

  it('ends every token of a disabled person for good', async () => {
    const clerk = await aStaff({ partyId: store.partyId, roles: ['clerk'] })
    const token = await signedIn(clerk, store)
    expect((await invoke(me, { method: 'GET', token })).status).toBe(200)
    await save(ownerToken, { ...clerk, disabled: true })
    expect((await invoke(me, { method: 'GET', token })).body.code).toBe('session.invalid')
    await save(ownerToken, { ...clerk, disabled: false })
    expect((await invoke(me, { method: 'GET', token })).status).toBe(401)
    expect((await invoke(me, { method: 'GET', token: await signedIn(clerk, store) })).status).toBe(200)
  })

  it('never lets the last who can run the party go', async () => {
    const gone = [{ disabled: true }, { roles: ['clerk'] satisfies Staff['roles'] }]
    for (const change of gone) expect((await save(admin, { ...owner, ...change })).body.code).toBe('staff.lastAdmin')
    await aStaff({ partyId: dealer.partyId })
    expect((await save(admin, { ...owner, disabled: true })).status).toBe(200)
    expect(await leaders(dealer)).toBe(1)
  })

  it('leaves one of two owners who disable each other at once', async () => {
    const other = await aStaff({ partyId: dealer.partyId })
    const otherToken = await signedIn(other, dealer)
    const answers = await Promise.all([save(ownerToken, { ...other, disabled: true }), save(otherToken, { ...owner, disabled: true })])
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    expect(await leaders(dealer)).toBe(1)
  })
})

describe('GET /staff', () => {
  it('lists the people of a party within reach, twenty a page', async () => {
    for (let i = 0; i < 22; i++) await aStaff({ partyId: store.partyId, roles: ['clerk'], name: `店员${i}` })
    const query = { partyId: store.partyId }
    const first = await invoke(listStaff, { method: 'GET', query, token: ownerToken })
    const second = await invoke(listStaff, { method: 'GET', query: { ...query, after: first.body.next }, token: ownerToken })
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([20, 2, undefined])
    const ids = [...first.body.items, ...second.body.items].map(({ staffId }: Staff) => staffId)
    expect(new Set(ids).size).toBe(22)
    expect((await invoke(listStaff, { method: 'GET', query: { partyId: hq.partyId }, token: ownerToken })).status).toBe(403)
  })
})
