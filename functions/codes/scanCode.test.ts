import '../testing/ownTable'
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { CodeBatch, Scan } from '@shared/codes/model'
import { alphabet } from '@shared/codes/serial'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { commit, table } from '../platform/table'
import { aCategory, aProduct, keeperOf, saved } from '../testing/goods'
import { eventOf, invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { ownTable } from '../testing/ownTable'
import { aParty, aStaff, signedIn } from '../testing/world'
import { forgetBatch } from './batches/batches'
import { handler as issueCodes } from './issueCodes'
import { handler as scanCode } from './scanCode'
import { caseKey, itemKey } from './scanStore'
import { caseAt, containerUri, covertUriAt, uriAt } from './serials/uris'
import { batchOf } from './store'
import { handler as voidCodes } from './voidCodes'

let hq: Party, dealer: Party, sibling: Party, store: Party
let token: string, skuId: string
let batch: CodeBatch
const tokens: Record<string, string> = {}
/** Every test scans from an address of its own. */
let ip = 0

beforeAll(async () => {
  await ownTable
  hq = await aParty({ kind: 'hq' })
  dealer = await aParty({ parentId: hq.partyId, kind: 'dealer', name: '江南商贸' })
  sibling = await aParty({ parentId: hq.partyId, kind: 'dealer', name: '塞北粮油' })
  store = await aParty({ parentId: dealer.partyId })
  token = await keeperOf(hq)
  for (const [name, party] of Object.entries({ dealer, sibling, store })) tokens[name] = await keeperOf(party)
  tokens.rep = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas: ['31'] }), hq)
  tokens.finance = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['finance'] }), hq)
  const { categoryId } = await aCategory(token)
  skuId = (await aProduct(token, { categoryId, name: '山里郎冷泡乌龙茶', gtin: '6901234567892' })).skuId
  batch = await issued({ lot: 'L1', useBy: '2027-11-01' })
})
beforeEach(() => void ip++)

async function issued(over: object = {}): Promise<CodeBatch> {
  const batchId = newId('bat')
  await saved(invoke(issueCodes, { body: { batchId, skuId, count: 1_000, ...over }, token }))
  return (await batchOf(batchId))!.batch
}

interface Call {
  uri: string
  scanId?: string
  by?: string
  purpose?: string
  place?: object
  at?: string
  deviceId?: string
}
function eventFrom({ by, ...body }: Call): APIGatewayProxyEventV2 {
  const said = { scanId: newId('scn'), purpose: 'verify', ...body }
  const event = eventOf({ path: '/scans', body: said, ...(by && { token: tokens[by]! }) })
  return { ...event, requestContext: { ...event.requestContext, http: { ...event.requestContext.http, sourceIp: `10.0.0.${ip}` } } }
}
async function scan(call: Call): Promise<Scan & { status: number; code?: string; detail: { problem?: string } }> {
  const { statusCode, body = '' } = await scanCode(eventFrom(call))
  return { status: statusCode!, ...JSON.parse(body) }
}
const ship = (one: CodeBatch, n: number, over: object = {}) => {
  const custody = { holderId: dealer.partyId, holderName: dealer.name, areas: ['31'], shippedAt: '2026-11-20T00:00:00.000Z', ...over }
  return commit({ key: caseKey(caseAt(one, n)), set: { custody } })
}

describe('a consumer without an account', () => {
  it('learns that an item is genuine, what it is, and from the second time on that it was seen before, when and where', async () => {
    const uri = uriAt(batch, 1)
    const first = await scan({ uri, place: { divisionCode: '310100' } })
    expect(first).toEqual({
      ...{ status: 200, verdict: 'genuine', first: true, count: 1, proven: false, firstSeenAt: expect.any(String), firstSeenIn: '310100' },
      seenIn: '310100',
      product: { skuId, name: '山里郎冷泡乌龙茶', spec: '500ml', gtin: '6901234567892', lot: 'L1', useBy: '2027-11-01' },
      actions: ['bind', 'report'],
    })
    expect(await scan({ uri })).toMatchObject({
      verdict: 'repeat',
      first: false,
      count: 2,
      firstSeenAt: first.firstSeenAt,
      firstSeenIn: '310100',
    })
  })

  it('asks again with the same scanId, and nothing changes: the answer is the same', async () => {
    const uri = uriAt(batch, 2)
    const calls = Array.from({ length: 5 }, () => ({ uri, scanId: newId('scn') }))
    const answers = []
    for (const call of calls) answers.push(await scan(call))
    const row = await table.get(itemKey(uri.slice(-20)))
    for (const [i, call] of [...calls].reverse().entries()) expect(await scan(call)).toEqual(answers[4 - i])
    expect(await table.get(itemKey(uri.slice(-20)))).toEqual(row)
  })

  it('is told of a forgery when a character, the GTIN or anything else is another', async () => {
    const uri = uriAt(batch, 3)
    const other = (sign: string) => alphabet[(alphabet.indexOf(sign) + 1) % 32]
    for (let at = 1; at <= 20; at++) {
      const changed = uri.slice(0, -at) + other(uri.at(-at)!) + uri.slice(uri.length - at + 1)
      expect(await scan({ uri: changed })).toMatchObject({ status: 200, verdict: 'forged', first: false, count: 0, actions: ['report'] })
    }
    const gtin = uri.replace('06901234567892', '16901234567899')
    for (const one of [gtin, uri.toLowerCase(), `${uri.slice(0, -20)}HELLO`])
      expect(await scan({ uri: one })).toMatchObject({ verdict: 'forged' })
    expect(await table.get(itemKey(uri.slice(-20)))).toBeUndefined()
  })

  it('may scan it as any scanner gives it, at any host', async () => {
    const uri = uriAt(batch, 4)
    const serial = uri.slice(-20)
    const forms = [
      `https://elsewhere.example/x/01/06901234567892/10/L1/21/${serial}?17=271101`,
      `]d2010690123456789221${serial}`,
      `(01)06901234567892(21)${serial}`,
      `q=${encodeURIComponent(uri)}`,
    ]
    for (const [i, form] of forms.entries())
      expect(await scan({ uri: form })).toMatchObject({ verdict: i ? 'repeat' : 'genuine', count: i + 1 })
  })

  it.each([
    ['6901234567892', 'code.notItem'],
    [']C100106141411234567897', 'code.notItem'],
    ['https://example.cn/p/1', 'code.malformed'],
    ['HtTp://q.example.cn/01/06901234567892/21/A', 'code.malformed'],
    ['您好', 'code.malformed'],
  ])('who scans %s is told what to scan', async (uri, code) => expect(await scan({ uri })).toMatchObject({ status: 422, code }))

  it('may not scan for another purpose than to verify', async () => {
    for (const purpose of ['inspect', 'receive', 'sell'])
      expect((await scan({ uri: uriAt(batch, 5), purpose })).code).toBe('actor.forbidden')
  })

  it('is stopped after a hundred codes that are not ours, also before one that is, for an hour', async () => {
    const uri = uriAt(batch, 6)
    const wrong = `${uri.slice(0, -20)}${'0'.repeat(20)}`
    for (let i = 0; i < 100; i++) expect((await scan({ uri: wrong })).verdict).toBe('forged')
    expect(await scan({ uri: wrong })).toMatchObject({ status: 429, code: 'scan.throttled' })
    expect(await scan({ uri })).toMatchObject({ status: 429, code: 'scan.throttled' })
    expect((await scan({ uri, by: 'store' })).verdict).toBe('genuine')
    ip++
    expect((await scan({ uri })).verdict).toBe('repeat')
  })
})

describe('an item whose label was opened', () => {
  it('proves it by its covert code, which is worth nothing alone', async () => {
    const covert = await issued({ covert: true })
    expect(await scan({ uri: uriAt(covert, 1) })).toMatchObject({ verdict: 'genuine', proven: false, actions: ['uncover', 'report'] })
    const whole = covertUriAt(covert, 1)
    expect(await scan({ uri: whole })).toMatchObject({ verdict: 'repeat', proven: true, actions: ['bind', 'report'] })
    const hidden = whole.slice(-20)
    expect(await scan({ uri: `${uriAt(covert, 1).slice(0, -20)}${hidden}` })).toMatchObject({ verdict: 'forged' })
    expect(await scan({ uri: `${uriAt(covert, 2)}?250=${hidden}` })).toMatchObject({ verdict: 'forged' })
  })
})

describe('the way of the goods', () => {
  let cased: CodeBatch
  beforeAll(async () => {
    cased = await issued({ itemsPerCase: 10 })
    await ship(cased, 1)
  })

  it('what never left the factory is said to be so, to everybody', async () => {
    expect(await scan({ uri: uriAt(cased, 9) })).toMatchObject({ verdict: 'notShipped', first: true, actions: ['report'] })
    expect(await scan({ uri: uriAt(cased, 10) })).toMatchObject({ verdict: 'genuine' })
  })

  it('elsewhere is told to staff; a consumer is told genuine or repeat', async () => {
    const uri = uriAt(cased, 12)
    const [away, home] = [{ divisionCode: '320500' }, { divisionCode: '310115' }]
    expect(await scan({ uri, place: away })).toMatchObject({ verdict: 'genuine' })
    expect(await scan({ uri, place: away })).toMatchObject({ verdict: 'repeat' })
    expect(await scan({ uri, place: away, by: 'rep' })).toMatchObject({ verdict: 'elsewhere', count: 3, actions: ['inspect', 'report'] })
    expect(await scan({ uri, place: home, by: 'rep' })).toMatchObject({ verdict: 'repeat', count: 4 })
    expect(await scan({ uri, place: { lat: 31.2, lng: 121.4 }, by: 'rep' })).toMatchObject({ verdict: 'repeat' })
    expect(await scan({ uri, by: 'rep', purpose: 'inspect', place: away })).toMatchObject({ verdict: 'elsewhere', first: false, count: 5 })
    expect(await scan({ uri, place: { lat: 31.3, lng: 120.6 }, by: 'rep' })).toMatchObject({ verdict: 'elsewhere' })
    // Paris is no city that could be outside of Shanghai.
    expect(await scan({ uri, place: { lat: 48.9, lng: 2.4 }, by: 'rep' })).toMatchObject({ verdict: 'repeat' })
    await ship(cased, 2, { areas: ['310115'] })
    const near = (divisionCode: string) => scan({ uri: uriAt(cased, 20), by: 'rep', place: { divisionCode } })
    expect([(await near('310000')).verdict, (await near('310100')).verdict, (await near('310101')).verdict]).toEqual([
      'genuine',
      'repeat',
      'elsewhere',
    ])
  })

  it('learns the city in which it was first seen of a point too; nobody who told none is said to have been anywhere', async () => {
    await ship(cased, 4)
    const places = {
      near: { lat: 31.35, lng: 121.0 },
      far: { lat: 30.02, lng: 120.58 },
      abroad: { lat: 48.9, lng: 2.4 },
      untold: undefined,
    }
    const cities = []
    for (const [at, place] of Object.values(places).entries())
      cities.push((await scan({ uri: uriAt(cased, 40 + at), ...(place && { place }) })).firstSeenIn)
    expect(cities).toEqual(['320500', '330600', undefined, undefined])
    // Between Suzhou and Shanghai it counts for Shanghai, whose goods they are: staff are told so, a consumer nothing that tells of a territory.
    const [uri, place] = [uriAt(cased, 40), places.near]
    expect(await scan({ uri, place, by: 'rep' })).toMatchObject({ verdict: 'repeat', seenIn: '310100' })
    expect(await scan({ uri, place })).toMatchObject({ verdict: 'repeat', seenIn: '320500' })
  })

  it('who has the goods is told to HQ and to who has them, and to nobody else', async () => {
    const uri = uriAt(cased, 13)
    const custody = { holderId: dealer.partyId, holderName: '江南商贸', areas: ['31'] }
    for (const by of ['rep', 'finance', 'dealer']) expect(await scan({ uri, by })).toMatchObject({ custody })
    for (const by of ['sibling', 'store', undefined]) {
      const answer = await scan({ uri, ...(by && { by }) })
      expect([answer.status, JSON.stringify(answer).includes('江南') || 'custody' in answer]).toEqual([200, false])
    }
  })

  it('an item that was packed elsewhere, or left its case, is where it says itself', async () => {
    await ship(cased, 3, { holderName: '第三箱' })
    for (const index of [14, 15]) await scan({ uri: uriAt(cased, index) })
    await commit({ key: itemKey(uriAt(cased, 14).slice(-20)), set: { sscc: caseAt(cased, 3) } })
    const own = { holderId: store.partyId, holderName: '惠民超市', areas: [], shippedAt: '2026-11-20T00:00:00.000Z' }
    await commit({ key: itemKey(uriAt(cased, 15).slice(-20)), set: { custody: own } })
    expect((await scan({ uri: uriAt(cased, 14), by: 'rep' })).custody).toMatchObject({ holderName: '第三箱' })
    expect((await scan({ uri: uriAt(cased, 15), by: 'rep' })).custody).toMatchObject({ holderName: '惠民超市' })
  })

  it('what is void is void at once, for its range', async () => {
    const one = await issued({ itemsPerCase: 10 })
    await ship(one, 0)
    await scan({ uri: uriAt(one, 0) })
    await saved(invoke(voidCodes, { body: { from: 0, to: 4, reason: '错印' }, pathParameters: { batchId: one.batchId }, token }))
    expect([await scan({ uri: uriAt(one, 4) }), await scan({ uri: uriAt(one, 4), by: 'store' })].map(({ verdict }) => verdict)).toEqual([
      'void',
      'void',
    ])
    expect((await scan({ uri: uriAt(one, 5) })).verdict).toBe('genuine')
    // Another Lambda voids it: this one has met the batch already.
    await commit({ key: { pk: `CODEBATCH#${one.batchId}`, sk: 'CODEBATCH' }, set: { 'summary.voided': [[0, 9]] } })
    expect((await scan({ uri: uriAt(one, 6), by: 'store' })).verdict).toBe('void')
  })

  it('a case is no item', async () => expect((await scan({ uri: containerUri(cased, caseAt(cased, 1)) })).code).toBe('code.notItem'))
})

describe('what may be done next', () => {
  it.each([
    ['store', ['receive', 'sell', 'bind', 'report']],
    ['dealer', ['receive', 'report']],
    ['rep', ['inspect', 'report']],
    ['finance', ['report']],
  ])('%s: %j', async (by, actions) => expect((await scan({ uri: uriAt(batch, 30), by })).actions).toEqual(actions))

  it('who may not receive, sell or inspect is refused', async () => {
    for (const purpose of ['receive', 'sell'])
      expect((await scan({ uri: uriAt(batch, 31), by: 'rep', purpose })).code).toBe('actor.forbidden')
    expect((await scan({ uri: uriAt(batch, 31), by: 'dealer', purpose: 'sell' })).code).toBe('actor.forbidden')
    expect((await scan({ uri: uriAt(batch, 31), by: 'store', purpose: 'inspect' })).code).toBe('actor.forbidden')
    expect((await scan({ uri: uriAt(batch, 31), by: 'finance', purpose: 'inspect' })).code).toBe('actor.forbidden')
  })
})

describe('many scans of one item', () => {
  it('are each counted once, however they come', async () => {
    const uri = uriAt(batch, 40)
    const calls = Array.from({ length: 60 }, () => ({ uri, scanId: newId('scn') }))
    const answers = await Promise.all(calls.map(scan))
    expect(answers.map(({ count }) => count).sort((a, b) => a - b)).toEqual(calls.map((_, i) => i + 1))
    expect(answers.filter(({ first }) => first)).toHaveLength(1)
    const row = (await table.get(itemKey(uri.slice(-20))))!
    expect([row.n, (row.scans as unknown[]).length >= 16]).toEqual([60, true])
  })

  it('keep the last sixteen from being counted twice', async () => {
    const uri = uriAt(batch, 41)
    const calls = Array.from({ length: 50 }, () => ({ uri, scanId: newId('scn') }))
    for (const call of calls) await scan(call)
    for (const [i, call] of calls.entries()) if (i >= 50 - 16) expect((await scan(call)).count).toBe(i + 1)
    expect((await table.get(itemKey(uri.slice(-20))))?.n).toBe(50)
  })

  it('tell each event what it is about, by whom and where', async () => {
    const uri = uriAt(batch, 42)
    const scanId = newId('scn')
    const yesterday = new Date(Date.now() - 24 * 3600_000).toISOString()
    await scan({ uri, scanId, by: 'store', place: { divisionCode: '310115' }, at: yesterday })
    const old = await scan({ uri: uriAt(batch, 43), at: '2020-01-01T00:00:00.000Z' })
    expect(Date.now() - Date.parse(old.firstSeenAt!)).toBeLessThan(60_000)
    const { events, first } = (await table.get(itemKey(uri.slice(-20))))!
    expect(first).toEqual({ at: yesterday, in: '310115' })
    expect(events).toMatchObject([
      {
        name: 'code.scanned',
        data: {
          batchId: batch.batchId,
          index: 42,
          scanId,
          purpose: 'verify',
          at: yesterday,
          place: { divisionCode: '310115' },
          by: { partyId: store.partyId, name: '王芳' },
        },
      },
    ])
  })
})

describe('what a scan costs', () => {
  const session = 2
  it('one write unit and at most one read unit, also of an item that was scanned many times, with its case', async () => {
    const cased = await issued({ itemsPerCase: 10, covert: true, lot: 'L20261121-A-000001', madeOn: '2026-11-01', useBy: '2027-11-01' })
    await ship(cased, 0)
    for (let i = 0; i < 15; i++) await scan({ uri: uriAt(cased, 1), by: 'rep', place: { lat: 31.123456, lng: 121.123456 } })
    const consumer = await metered(() =>
      scan({ uri: uriAt(cased, 1), deviceId: 'x'.repeat(64), place: { lat: 31.123456, lng: 121.123456 } }),
    )
    const staff = await metered(() => scan({ uri: uriAt(cased, 1), by: 'rep', place: { lat: 31.123456, lng: 121.123456 } }))
    const fresh = await metered(() => scan({ uri: uriAt(cased, 2), by: 'rep' }))
    forgetBatch(cased.number)
    const cold = await metered(() => scan({ uri: uriAt(cased, 3) }))
    const reads = [1, 1 + session, 1 + session, 1]
    for (const [i, { result, wru, rru }] of [consumer, staff, fresh, cold].entries())
      expect([result.verdict, wru, rru <= reads[i]! || rru]).toEqual([i < 2 ? 'repeat' : 'genuine', 1, true])
  })

  it('a forgery costs one write, which counts it, and no read', async () => {
    const { wru, rru } = await metered(() => scan({ uri: `https://q.example.cn/01/06901234567892/21/${'1'.repeat(20)}` }))
    expect([wru, rru]).toEqual([1, 0])
  })
})
