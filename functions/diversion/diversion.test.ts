import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch, Custody } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { handler as reportPrice } from '../codes/reportPrice'
import { caseKey } from '../codes/scanStore'
import { uriAt } from '../codes/serials/uris'
import { handler as getFile } from '../files/getFile'
import { commit, table } from '../platform/table'
import { keeperOf, saved } from '../testing/goods'
import { type Handler, invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { ownTable } from '../testing/ownTable'
import { aPhoto } from '../testing/photos'
import { aStaff, signedIn } from '../testing/world'
import { handler as decideDiversionCase } from './decideDiversionCase'
import { handler as getDiversionCase } from './getDiversionCase'
import { handler as listDiversionCases } from './listDiversionCases'
import { handler as onCodeSighted } from './onCodeSighted'
import { handler as onPriceReported } from './onPriceReported'
import { handler as openHearing } from './openHearing'
import { handler as saveFloorPrice } from './saveFloorPrice'
import { handler as sendInspector } from './sendInspector'
import { spreadOf } from './spreadStore'
import { handler as stateDiversionCase } from './stateDiversionCase'
import { aField, type Field, inCity } from './testing/field'

let field: Field
let hq: Party
let admin: string, skuId: string
let batch: CodeBatch
const tokens: Record<string, string> = {}
const dealerWithCase: Field['dealerWithCase'] = (over) => field.dealerWithCase(over)
const told: Field['told'] = (index, seen) => field.told(index, seen)
const see: Field['see'] = (index, seen) => field.see(index, seen)

beforeAll(async () => {
  await ownTable
  field = await aField()
  ;({ hq, admin, skuId, batch } = field)
  for (const areas of ['31', '33'])
    tokens[areas] = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas: [areas] }), hq)
})

const get = (caseId: string, token = admin) => invoke(getDiversionCase, { method: 'GET', pathParameters: { caseId }, token })
const list = (token: string, query: Record<string, string> = {}) => invoke(listDiversionCases, { method: 'GET', query, token })
const decide = (caseId: string, body: object, token = admin) => invoke(decideDiversionCase, { pathParameters: { caseId }, body, token })

describe('goods of a dealer of Shaoxing', () => {
  it('that people carry elsewhere make no case; a load of them in Shanghai makes one, however often and in whatever order its scans are told', async () => {
    const { dealer, first, sscc, ids, caseId } = await dealerWithCase()
    const home = Array.from({ length: 60 }, (_, i) => told(first + i, { ...inCity('330603'), at: `2026-11-${10 + (i % 9)}T02:00:00.000Z` }))
    const away = Array.from({ length: 12 }, (_, i) =>
      told(first + 60 + i, { ...inCity('310115'), at: `2026-11-${10 + (i % 9)}T03:00:00.000Z` }),
    )
    for (const one of [...home, ...away.slice(0, 7)]) await onCodeSighted(one)
    expect((await get(caseId)).body.code).toBe('diversionCase.unknown')
    const rest = [...away, ...away.slice(4).reverse()]
    await Promise.all(rest.map((one) => onCodeSighted(one)))

    const { body } = await get(caseId)
    expect(body).toMatchObject({
      ...{ caseId, dealerId: dealer.partyId, dealerName: '宏远商贸', window: '2026-11', status: 'open', rules: ['territory'] },
      ...{ outside: 12, seen: 72, areas: ['3306'], traceCount: 12, placeless: 0, decisions: [] },
      places: [{ city: '310100', name: '上海', codes: 12 }],
    })
    expect(
      body.points.map(({ name, codes, isOwn }: { name: string; codes: number; isOwn: boolean }) => [name, codes, isOwn]).sort(),
    ).toEqual([
      ['上海', 12, false],
      ['绍兴', 60, true],
    ])
    expect(new Set(body.traces.map(({ scanId }: { scanId: string }) => scanId)).size).toBe(12)
    expect(body.traces[0]).toMatchObject({ sscc, ...ids, cityName: '上海', product: '山里郎冷泡乌龙茶', purpose: 'verify' })
    const cases = (await list(admin)).body.items.filter(({ dealerId }: { dealerId: string }) => dealerId === dealer.partyId)
    expect(cases).toHaveLength(1)
  })

  it('on three shelves of Shanghai, found by an inspector, make one at once', async () => {
    const { first, caseId } = await dealerWithCase()
    const by = { staffId: newId('stf'), name: '小李', partyId: hq.partyId }
    for (let i = 0; i < 3; i++) await see(first + i, { purpose: 'inspect', place: { lat: 31.22, lng: 121.48 }, by })
    expect((await get(caseId)).body).toMatchObject({ rules: ['territory'], severity: 'low', traces: [{ by }, { by }, { by }] })
  })

  it('seen where no place was told are counted as that, and nowhere else', async () => {
    const { dealer, first } = await dealerWithCase()
    await see(first, {})
    await see(first, {})
    expect(await spreadOf({ dealerId: dealer.partyId, window: '2026-11' })).toMatchObject({ placeless: 1, cities: [] })
  })

  it('one code in four cities is a copied label, and three legs that no truck could do are too', async () => {
    const [copied, sent] = [await dealerWithCase(), await dealerWithCase()]
    for (const [i, city] of ['330600', '310100', '110100', '440100'].entries()) {
      await see(copied.first, { ...inCity(city), at: `2026-11-${10 + i * 3}T02:00:00.000Z` })
    }
    expect((await get(copied.caseId)).body).toMatchObject({ rules: ['travel'] })
    for (let i = 0; i < 3; i++) {
      await see(sent.first + i, inCity('330600'))
      await see(sent.first + i, { ...inCity('440100'), at: '2026-11-10T04:00:00.000Z' })
    }
    const { rules, traces } = (await get(sent.caseId)).body
    expect([rules, traces[0].leg]).toEqual([['travel'], { from: '330600', km: 1056, hours: 2 }])
  })

  it('that never left the factory are a case of HQ, unless its own people scan them', async () => {
    const index = 3_950
    const caseId = `2026-12.${hq.partyId}`
    const at = '2026-12-01T02:00:00.000Z'
    await see(index, { at, by: { staffId: newId('stf'), name: '质检', partyId: hq.partyId } })
    expect((await get(caseId)).status).toBe(404)
    await see(index, { at, ...inCity('410100') })
    expect((await get(caseId)).body).toMatchObject({ rules: ['unshipped'], places: [{ name: '郑州' }], traces: [{ cityName: '郑州' }] })
  })

  it('that it gave back are nobody’s from then on: where HQ looks at them accuses nobody', async () => {
    const { dealer, first, sscc, caseId } = await dealerWithCase()
    const { custody } = (await table.get(caseKey(sscc)))!
    const gaveBack = { at: '2026-11-08T00:00:00.000Z', returnId: newId('ret') }
    await commit({ key: caseKey(sscc), remove: ['custody'], append: { chain: [{ ...(custody as object), gaveBack }] } })
    const by = { staffId: newId('stf'), name: '质检', partyId: hq.partyId }
    for (let i = 0; i < 9; i++) await see(first + i, { ...inCity('310115'), purpose: 'inspect', by })
    expect((await get(caseId)).status).toBe(404)
    await see(first + 20, { ...inCity('330600'), at: '2026-11-05T00:00:00.000Z' })
    expect((await spreadOf({ dealerId: dealer.partyId, window: '2026-11' })).cities).toMatchObject([{ city: '330600', codes: 1 }])
  })

  it('that were sent before its territory was drawn anew are at home where they were sent to', async () => {
    const before = await dealerWithCase()
    const { dealerId, holderName } = (await table.get(caseKey(before.sscc)))!.custody as Custody
    const after = await dealerWithCase({ dealerId: dealerId!, holderId: dealerId!, holderName, areas: ['3302'] })
    for (let i = 0; i < 12; i++) await see(before.first + i, inCity('330600'))
    await see(after.first, inCity('330200'))
    // One that somebody carried with him has the whole month looked at.
    await see(after.first + 1, inCity('310115'))
    expect((await get(before.caseId)).status).toBe(404)
    for (let i = 2; i < 14; i++) await see(after.first + i, inCity('310115'))
    const { body } = await get(before.caseId)
    expect(body).toMatchObject({ outside: 13, places: [{ city: '310100', codes: 13 }] })
    expect(body.points.filter(({ isOwn }: { isOwn: boolean }) => !isOwn)).toMatchObject([{ city: '310100' }])
  })

  it('scanned offline before they were sold on count for who had them then', async () => {
    const { dealer, first, sscc } = await dealerWithCase()
    const { custody } = (await table.get(caseKey(sscc)))!
    const store = { ...(custody as object), holderId: newId('pty'), dealerId: newId('pty'), shippedAt: '2026-11-15T00:00:00.000Z' }
    await commit({ key: caseKey(sscc), set: { custody: store }, append: { chain: [custody] } })
    await see(first, inCity('330600'))
    await see(first + 1, { ...inCity('330600'), at: '2026-11-01T00:00:00.000Z' })
    expect((await spreadOf({ dealerId: dealer.partyId, window: '2026-11' })).cities).toMatchObject([{ codes: 1 }])
  })
})

describe('request units', () => {
  it('of a scan at home, of the next one there, and of one elsewhere', async () => {
    const { first } = await dealerWithCase()
    await see(first + 9, inCity('330600'))
    const cost = async (index: number, city: string) => {
      const { rru, wru } = await metered(() => see(index, inCity(city)))
      return { rru, wru }
    }
    const [home, again, away] = [await cost(first, '330600'), await cost(first, '330600'), await cost(first + 1, '310100')]
    expect(home.wru).toBeLessThanOrEqual(2)
    expect(home.rru).toBeLessThanOrEqual(3)
    expect(again.wru).toBe(0)
    // The code, its city, the sums, the evidence, and who told of it.
    expect(away.wru).toBeLessThanOrEqual(10)
    expect(away.rru).toBeLessThanOrEqual(7)
  })
})

describe('a price below the floor', () => {
  it('reported with a photo is evidence, once; at the floor it is none', async () => {
    const { first, caseId } = await dealerWithCase()
    await saved(invoke(saveFloorPrice, { method: 'PUT', pathParameters: { skuId }, body: { price: 400 }, token: admin }))
    const photoIds = [await aPhoto(tokens['31']!, 'inspection')]
    const body = { scanId: newId('scn'), uri: uriAt(batch, first), price: 350, photoIds, place: { divisionCode: '310100' } }
    const report = (over: object = {}) => invoke(reportPrice, { body: { ...body, ...over }, token: tokens['31']! })
    expect((await report()).body).toMatchObject({ scanId: body.scanId, price: 350, name: '山里郎冷泡乌龙茶' })
    expect((await report()).status).toBe(200)
    expect((await report({ price: 349 })).body.code).toBe('priceReport.duplicate')
    expect((await report({ scanId: newId('scn') })).body.code).toBe('file.used')

    const row = (await table.get({ pk: `ITEM#${uriAt(batch, first).slice(-20)}`, sk: `PRICE#${body.scanId}` }))!
    const [{ data }] = row.events as [{ data: { at: string } }]
    const happened = (price: number, scanId: string) =>
      ({
        detail: {
          id: 'evt_1',
          name: 'price.reported',
          subject: uriAt(batch, first).slice(-20),
          version: 1,
          data: { ...data, at: '2026-11-12T00:00:00.000Z', price, scanId },
        },
      }) as never
    await onPriceReported(happened(400, newId('scn')))
    expect((await get(caseId)).status).toBe(404)
    for (let i = 0; i < 2; i++) await onPriceReported(happened(350, body.scanId))
    expect((await get(caseId)).body).toMatchObject({ rules: ['price'], traceCount: 1, traces: [{ price: 350, floor: 400, photoIds }] })
  })

  it('is seen with its photo by reps of where it was found and of whose goods they are, and by no others', async () => {
    const { dealer, first } = await dealerWithCase()
    const rep = async (areas: string[]) => signedIn(await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas }), hq)
    const [sender, ...others] = [await rep(['15']), await rep(['4401']), tokens['33']!, tokens['31']!, await keeperOf(dealer)]
    const seen = async (over: object) => {
      const photoIds = [await aPhoto(sender, 'inspection')]
      const body = { scanId: newId('scn'), uri: uriAt(batch, first), price: 350, photoIds, ...over }
      await saved(invoke(reportPrice, { body, token: sender }))
      const look = (token: string) => invoke(getFile, { method: 'GET', pathParameters: { fileId: photoIds[0]! }, token })
      return Promise.all([admin, sender, ...others].map(async (token) => (await look(token)).status))
    }
    expect(await seen(inCity('440100'))).toEqual([200, 200, 200, 200, 403, 403])
    expect(await seen({})).toEqual([200, 200, 403, 200, 403, 403])
  })
})

describe('the desk', () => {
  it('shows a rep what is of the own areas or turned up there, and to a dealer nobody hears nothing', async () => {
    const { dealer, first, caseId } = await dealerWithCase()
    for (let i = 0; i < 3; i++) await see(first + i, { purpose: 'inspect', ...inCity('440100') })
    expect((await get(caseId, tokens['33'])).status).toBe(200)
    expect((await get(caseId, tokens['31'])).body.code).toBe('diversionCase.unknown')
    const idsFor = async (token: string) => (await list(token)).body.items.map((one: { caseId: string }) => one.caseId)
    expect([(await idsFor(tokens['33']!)).includes(caseId), (await idsFor(tokens['31']!)).includes(caseId)]).toEqual([true, false])
    const whose = await keeperOf(dealer)
    expect([(await list(whose)).body.items, (await get(caseId, whose)).body.code]).toEqual([[], 'diversionCase.unknown'])
  })

  it('moves a case from open over verified to penalised; each decision stays, and what is found later changes none', async () => {
    const { first, caseId } = await dealerWithCase()
    for (let i = 0; i < 3; i++) await see(first + i, { purpose: 'inspect', ...inCity('440100') })
    const penalty = { amount: 500_000, note: '罚款五千元' }
    expect((await decide(caseId, { outcome: 'penalised', reason: '属实', penalty })).body.code).toBe('diversionCase.moved')
    for (let i = 0; i < 2; i++) expect((await decide(caseId, { outcome: 'verified', reason: '店主承认' })).body.status).toBe('verified')
    expect((await decide(caseId, { outcome: 'penalised', reason: '属实' })).body.code).toBe('diversionCase.penaltyMissing')
    expect((await decide(caseId, { outcome: 'penalised', reason: '属实', penalty })).body.status).toBe('penalised')
    expect((await decide(caseId, { outcome: 'dismissed', reason: '算了' })).body.code).toBe('diversionCase.moved')
    await see(first + 5, { purpose: 'inspect', ...inCity('440100') })
    const { body } = await get(caseId)
    expect(body).toMatchObject({
      status: 'penalised',
      closedAt: body.decisions[1].at,
      outside: 4,
      decisions: [{ outcome: 'verified' }, { outcome: 'penalised', penalty }],
    })
    const there = async (status: string) =>
      (await list(admin, { status })).body.items.some((one: { caseId: string }) => one.caseId === caseId)
    expect([await there('open'), await there('verified'), await there('penalised')]).toEqual([false, false, true])
  })
})

it('a hearing, a statement and an inspector stand whatever scans are counted into the case at the same moment', async () => {
  const { first, caseId } = await dealerWithCase()
  for (let i = 0; i < 10; i++) await see(first + i, inCity('310115'))
  const { staffId } = await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas: ['44'] })
  const ask = (handler: Handler, body: object) => saved(invoke(handler, { pathParameters: { caseId }, body, token: admin }))
  await Promise.all([
    ...Array.from({ length: 12 }, (_, i) => see(first + 20 + i, inCity('310115'))),
    ask(openHearing, { question: '卖给谁了？' }),
    ask(sendInspector, { staffId }),
    ask(stateDiversionCase, { statementId: newId('stm'), text: '急' }),
  ])
  const { body } = await get(caseId)
  expect(body).toMatchObject({ outside: 22, heardSince: expect.any(String), inspection: { staffId } })
  expect(body.statements.map(({ text }: { text: string }) => text).sort()).toEqual(['卖给谁了？', '急'])
})
