import '../testing/ownTable'
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Party, PartyId } from '@shared/parties/model'
import { commit, table } from '../platform/table'
import { invoke } from '../testing/invoke'
import { ownTable } from '../testing/ownTable'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getParty } from './getParty'
import { handler as listParties } from './listParties'
import { handler } from './saveParty'
import { partyKey, partyOf, termsWrite } from './store'

let hq: Party
let dealer: Party
let admin: string
let owner: string

// The index of areas knows no HQ, because there is one: nobody else's parties may lie in it.
beforeAll(() => ownTable)
beforeEach(async () => {
  hq = await aParty()
  dealer = await aParty({ kind: 'dealer', parentId: hq.partyId, level: 'A' })
  admin = await signedIn(await aStaff({ partyId: hq.partyId }), hq)
  owner = await signedIn(await aStaff({ partyId: dealer.partyId }), dealer)
})

type Saved = Partial<Omit<Party, 'level' | 'category'>> & {
  level?: string | null | undefined
  category?: string | null | undefined
  version?: number
}
const save = (token: string, { partyId = newId('pty'), terms: _, ...body }: Saved) =>
  invoke(handler, { method: 'PUT', body, pathParameters: { partyId }, token })
const aStore = (over: Saved = {}) => ({ partyId: newId('pty'), kind: 'store' as const, name: '惠民超市', division: '310115', ...over })
const row = (partyId: PartyId) => table.get(partyKey(partyId))
const get = (partyId: PartyId, token: string) => invoke(getParty, { method: 'GET', pathParameters: { partyId }, token })
const list = (token: string, query: Record<string, string> = {}) => invoke(listParties, { method: 'GET', query, token })

describe('PUT /parties/{partyId}', () => {
  it('opens a party below the one named, with what is usual', async () => {
    const store = aStore({ parentId: dealer.partyId })
    const { status, body } = await save(admin, store)
    expect(status).toBe(200)
    const usual = {
      divisionName: '上海市浦东新区',
      supplierId: dealer.partyId,
      lifecycle: 'active',
      steps: { approval: true, funds: true },
      repMayOrder: false,
      version: 1,
    }
    expect(body).toEqual({ ...store, ...usual })
    expect(await row(store.partyId)).toMatchObject({ events: [{ name: 'party.saved' }], leaders: 0, version: 1 })
    expect((await get(store.partyId, admin)).body).toEqual(body)
  })

  it('answers a repeated save with the party, and writes nothing more', async () => {
    const store = aStore()
    const answers = await Promise.all(Array.from({ length: 5 }, () => save(owner, store)))
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
    await save(owner, { ...store, name: '惠民生活超市' })
    await save(owner, { ...store, name: '惠民生活超市' })
    expect(await row(store.partyId)).toMatchObject({ version: 2, summary: { name: '惠民生活超市', lifecycle: 'applied' } })
  })

  it('keeps a territory by HQ, refuses one that is nowhere, and takes it away again', async () => {
    const { partyId, kind, name, division } = dealer
    const say = (token: string, territory: string[] | null) => save(token, { partyId, kind, name, division, territory } as never)
    expect((await say(admin, ['3306', '33', '310115'])).body.territory).toEqual(['310115', '33'])
    expect((await get(partyId, owner)).body.territory).toEqual(['310115', '33'])
    for (const wrong of [['3399'], ['330699'], ['99'], [], ['330'], Array.from({ length: 51 }, (_, n) => `${3301 + (n % 11)}`)])
      expect(await say(admin, wrong)).toMatchObject({ status: 400, body: { code: 'input.invalid' } })
    expect(await say(owner, ['33'])).toMatchObject({ status: 403 })
    expect('territory' in (await say(admin, null)).body).toBe(false)
    expect((await row(partyId))?.summary).not.toHaveProperty('territory')
  })

  it('does not overwrite what another clerk saved in between', async () => {
    const store = aStore()
    const { version } = (await save(admin, store)).body
    expect((await save(admin, { ...store, name: '甲', version })).body.version).toBe(2)
    const { status, body } = await save(admin, { ...store, name: '乙', version })
    expect([status, body.code, body.detail.version]).toEqual([409, 'save.conflict', 2])
    expect((await save(admin, { ...store, name: '甲', version })).status).toBe(200)
  })

  it('lets one of two clerks with the same version win', async () => {
    const store = aStore()
    await save(admin, store)
    const answers = await Promise.all(['甲', '乙', '丙'].map((name) => save(admin, { ...store, name, version: 1 })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  it('keeps what is not said, and takes away what is null', async () => {
    const store = aStore({ level: 'B', category: '超市', repMayOrder: true })
    await save(admin, store)
    const { body } = await save(admin, aStore({ partyId: store.partyId, level: null }))
    expect(body).toMatchObject({ category: '超市', repMayOrder: true })
    expect(body.level).toBeUndefined()
    expect(await partyOf(store.partyId)).not.toHaveProperty('level')
  })

  it('leaves the terms that a seller has written', async () => {
    const store = aStore({ parentId: dealer.partyId })
    await save(admin, store)
    await commit(termsWrite(store.partyId, dealer.partyId, { party: 2 }))
    await commit(termsWrite(store.partyId, dealer.partyId, { rangeIds: ['rng_1'] }))
    await commit(termsWrite(store.partyId, hq.partyId, { contract: 1 }))
    const { body } = await save(admin, { ...store, name: '惠民生活超市' })
    expect(body).not.toHaveProperty('terms')
    expect((await partyOf(store.partyId))?.terms).toEqual({
      [dealer.partyId]: { party: 2, rangeIds: ['rng_1'] },
      [hq.partyId]: { contract: 1 },
    })
  })

  it('refuses a parent that is not there', async () => {
    expect((await save(admin, aStore({ parentId: newId('pty') }))).body.code).toBe('party.unknown')
  })

  it('is closed to a clerk, and for other channels than one below', async () => {
    const clerk = await signedIn(await aStaff({ partyId: dealer.partyId, roles: ['clerk'] }), dealer)
    const sibling = await aParty({ kind: 'dealer', parentId: hq.partyId })
    const answers = [
      await save(clerk, aStore()),
      await save(owner, { ...sibling }),
      await save(owner, aStore({ parentId: sibling.partyId })),
      await save(owner, { ...dealer, level: 'S' }),
    ]
    expect(answers.map(({ body }) => body.code)).toEqual(Array(4).fill('actor.forbidden'))
  })

  it('lets a party set how its own orders run', async () => {
    const { status, body } = await save(owner, { ...dealer, steps: { approval: false, funds: true }, repMayOrder: true })
    expect([status, body.steps, body.repMayOrder]).toEqual([200, { approval: false, funds: true }, true])
    const steps = { approval: true, funds: true, autoApprove: { upTo: 100_000, discount: 500 }, autoReceiveDays: 7 }
    expect((await save(owner, { ...dealer, steps })).body.steps).toEqual(steps)
    expect((await save(owner, { ...dealer, steps: { ...steps, autoReceiveDays: 8 } })).body.steps.autoReceiveDays).toBe(8)
  })

  it('answers 400 to a division that is none, and to a new HQ', async () => {
    expect((await save(admin, aStore({ division: '31' }))).status).toBe(400)
    expect((await save(admin, aStore({ kind: 'hq' }))).status).toBe(400)
  })
})

describe('GET /parties/{partyId}', () => {
  it('shows the subtree and nothing beside or above it', async () => {
    const store = await aParty({ parentId: dealer.partyId })
    const sibling = await aParty({ kind: 'dealer', parentId: hq.partyId })
    const unknown = newId('pty')
    const seen = await Promise.all([store.partyId, dealer.partyId, sibling.partyId, hq.partyId, unknown].map((id) => get(id, owner)))
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 403, 403, 403])
  })
})

describe('GET /parties', () => {
  const all = async (token: string, query: Record<string, string> = {}) => {
    const found: Party[] = []
    for (let after: string | undefined; ; ) {
      const { body } = await list(token, { ...query, ...(after && { after }) })
      found.push(...body.items)
      after = body.next
      if (!after) return found
    }
  }

  it('lists who stands directly below, twenty a page, each once', async () => {
    for (let i = 0; i < 23; i++) await aParty({ parentId: dealer.partyId, name: `门店${i}` })
    await aParty({ kind: 'store', parentId: (await aParty({ kind: 'dealer', parentId: dealer.partyId, name: '县级' })).partyId })
    expect((await list(owner)).body.items).toHaveLength(20)
    const found = await all(owner)
    expect(new Set(found.map(({ partyId }) => partyId)).size).toBe(24)
    expect((await all(admin)).map(({ partyId }) => partyId)).toEqual([dealer.partyId])
    expect(await all(admin, { parentId: dealer.partyId })).toEqual(found)
    expect((await list(owner, { parentId: hq.partyId })).status).toBe(403)
  })

  it('shows a rep the areas assigned, across the channel, and nothing else', async () => {
    const inside = []
    for (const division of ['610100', '610102', '610113', '620000', '620102']) {
      for (let i = 0; i < 9; i++) inside.push((await aParty({ parentId: dealer.partyId, division })).partyId)
    }
    await aParty({ parentId: dealer.partyId, division: '610300' })
    const rep = await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas: ['62', '610113', '6101', '6201'] })
    const token = await signedIn(rep, hq)
    const found = await all(token)
    expect(found.map(({ partyId }) => partyId).sort()).toEqual(inside.sort())
    expect((await list(token, { parentId: dealer.partyId })).status).toBe(403)
    expect((await get(found[0]!.partyId, token)).status).toBe(200)
    const nowhere = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['salesRep'] }), hq)
    expect((await list(nowhere)).body).toEqual({ items: [] })
  })
})
