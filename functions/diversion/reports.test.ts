import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import type { CodeReport, MyReport } from '@shared/diversion/reports'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { handler as issueCodes } from '../codes/issueCodes'
import { caseKey } from '../codes/scanStore'
import { caseAt, uriAt } from '../codes/serials/uris'
import { batchOf } from '../codes/store'
import { consumerIdOf, consumerSession } from '../consumers/session'
import { handler as getFile } from '../files/getFile'
import { handler as openUpload } from '../files/openUpload'
import { claimHq } from '../parties/store'
import { commit } from '../platform/table'
import { aCategory, aProduct, keeperOf, saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { ownTable } from '../testing/ownTable'
import { aPhoto } from '../testing/photos'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as decideCodeReport } from './decideCodeReport'
import { handler as getDiversionCase } from './getDiversionCase'
import { handler as listCodeReports } from './listCodeReports'
import { handler as listFloorPrices } from './listFloorPrices'
import { handler as listForgedCodes } from './listForgedCodes'
import { handler as listMyReports } from './listMyReports'
import { handler as onCodeReported } from './onCodeReported'
import { handler as reportCode } from './reportCode'
import { windowOf } from './rules/watching'
import { handler as saveFloorPrice } from './saveFloorPrice'

const now = new Date().toISOString()
const window = windowOf(now)
let hq: Party, store: Party
let admin: string, keeper: string, skuId: string
let batch: CodeBatch
let next = 0

beforeAll(async () => {
  await ownTable
  hq = await aParty({ kind: 'hq', division: '330100' })
  await commit(claimHq(hq.partyId))
  admin = await keeperOf(hq)
  store = await aParty({ kind: 'store', parentId: hq.partyId, division: '310115', name: '老陈便利店' })
  keeper = await keeperOf(store)
  const { categoryId } = await aCategory(admin)
  skuId = (await aProduct(admin, { categoryId, name: '山里郎冷泡乌龙茶' })).skuId
  const batchId = newId('bat')
  await saved(invoke(issueCodes, { body: { batchId, skuId, count: 4_000, itemsPerCase: 100 }, token: admin }))
  batch = (await batchOf(batchId))!.batch
})

const shopper = async (openid = `o${newId('stf')}`) => (await consumerSession(consumerIdOf(openid), now)).token
const rep = async (areas: string[]) => signedIn(await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas }), hq)

/** Goods of a dealer of Shaoxing, and the case that there would be this month. */
async function goods() {
  const dealer = await aParty({ kind: 'dealer', parentId: hq.partyId, division: '330600', name: '宏远商贸' })
  const n = next++
  const about = { holderId: dealer.partyId, holderName: dealer.name, dealerId: dealer.partyId, areas: ['3306'] }
  const ids = { orderId: newId('ord'), shipmentId: newId('shp') }
  await commit({ key: caseKey(caseAt(batch, n)), set: { custody: { ...about, ...ids, shippedAt: '2026-01-02T00:00:00.000Z' } } })
  return { dealer, uri: uriAt(batch, n * 100), caseId: `${window}.${dealer.partyId}`, ids }
}

const said = (uri: string, over: object = {}) => ({
  ...{ scanId: newId('scn'), uri, kind: 'diverted', place: { divisionCode: '310115' } },
  ...over,
})
const report = (body: object, token?: string, sourceIp?: string) =>
  invoke(reportCode, { body, ...(token && { token }), ...(sourceIp && { sourceIp }) })
const list = async (token = admin, query: Record<string, string> = {}): Promise<CodeReport[]> =>
  (await saved(invoke(listCodeReports, { method: 'GET', query, token }))).items
const mine = async (token: string): Promise<MyReport[]> => (await saved(invoke(listMyReports, { method: 'GET', token }))).items
const decide = (reportId: string, body: object, token = admin) => invoke(decideCodeReport, { pathParameters: { reportId }, body, token })
const hear = (reportId: string) =>
  onCodeReported({ detail: { id: newId('evt'), name: 'codeReport.made', subject: reportId, version: 1 } } as never)
const caseOf = (caseId: string) => invoke(getDiversionCase, { method: 'GET', pathParameters: { caseId }, token: admin })
const upheld = { outcome: 'upheld', reason: '去店里看过' }

describe('a report', () => {
  it('of a store with a photo comes to HQ with whose goods they are, and once however often it is sent', async () => {
    const { dealer, uri, caseId } = await goods()
    const photoIds = [await aPhoto(keeper, 'report')]
    const body = said(uri, { photoIds, note: '比平时便宜 4 块' })
    const answers = await Promise.all([report(body, keeper), report(body, keeper), report(body, keeper)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers[0]!.body).toEqual({ reportId: body.scanId, status: 'open', at: expect.any(String) })
    const found = (await list()).filter(({ reportId }) => reportId === body.scanId)
    expect(found).toMatchObject([
      {
        ...{ code: 'ours', product: '山里郎冷泡乌龙茶', dealerId: dealer.partyId, dealerName: '宏远商贸', division: '330600', caseId },
        ...{ cityName: '上海', photoIds, by: { is: 'staff', name: '王芳', partyName: '老陈便利店' } },
      },
    ])
    expect((await report({ ...body, note: '别的话' }, keeper)).body.code).toBe('codeReport.duplicate')
    expect((await report(body, await shopper())).body.code).toBe('codeReport.duplicate')
    expect((await report(said(uri, { photoIds }), keeper)).body.code).toBe('file.used')
    const look = async (token: string) => (await invoke(getFile, { method: 'GET', pathParameters: { fileId: photoIds[0]! }, token })).status
    expect(
      await Promise.all([admin, keeper, await rep(['31']), await rep(['3306']), await rep(['44']), await keeperOf(dealer)].map(look)),
    ).toEqual([200, 200, 200, 200, 403, 403])
  })

  it('of a consumer is kept without a name; who reports sees the own alone, and nothing of whose goods they are', async () => {
    const { uri } = await goods()
    const [one, other] = [await shopper(), await shopper()]
    const photoIds = [await aPhoto(one, 'report')]
    const body = said(uri, { photoIds })
    expect((await report(body, one)).status).toBe(200)
    const found = (await list()).find(({ reportId }) => reportId === body.scanId)!
    expect(found.by).toEqual({ is: 'consumer' })
    await decide(body.scanId, upheld)
    const [own] = await mine(one)
    expect(own).toEqual({
      ...{ reportId: body.scanId, kind: 'diverted', status: 'upheld', at: found.at, uri, photoIds, city: '310100', cityName: '上海' },
      decision: { reason: '去店里看过', at: expect.any(String) },
    })
    expect([await mine(other), (await mine(keeper)).some(({ reportId }) => reportId === body.scanId)]).toEqual([[], false])
    expect((await invoke(listMyReports, { method: 'GET' })).body.code).toBe('session.invalid')
  })

  it('near a border tells its reporter of no territory: the place is as for a code of nobody', async () => {
    const { uri } = await goods()
    const me = await shopper()
    const place = { lat: 30.25, lng: 120.3 }
    await saved(report(said(uri, { place }), me))
    expect((await mine(me)).map(({ city }) => city)).toEqual(['330100'])
  })

  it('without a session is words alone, thirty a day from one address', async () => {
    const { uri } = await goods()
    const address = '203.0.113.7'
    expect((await report(said(uri, { photoIds: [newId('fil')] }), undefined, address)).body).toMatchObject({ code: 'codeReport.textOnly' })
    const body = said(uri, { kind: 'other', note: '味道不对' })
    for (let i = 0; i < 2; i++) expect((await report(body, undefined, address)).status).toBe(200)
    const more = await Promise.all(Array.from({ length: 32 }, () => report(said(uri), undefined, address)))
    expect(more.filter(({ status }) => status === 200).length).toBe(29)
    expect(more.find(({ status }) => status !== 200)!.body).toMatchObject({
      code: 'codeReport.tooMany',
      message: expect.stringContaining('明天'),
    })
    expect((await report(body, undefined, address)).status).toBe(200)
    expect((await report(said(uri), undefined, '203.0.113.8')).status).toBe(200)
  })

  it('of what is no code of ours is kept with its words and counted by city', async () => {
    const forged = ['http://fake.cn/1', `https://q.example.cn/01/06901234567892/21/${'0'.repeat(20)}`]
    for (const uri of forged) expect((await report(said(uri, { kind: 'forged' }), keeper)).status).toBe(200)
    expect((await report(said(forged[0]!, { kind: 'forged', place: undefined }), keeper)).status).toBe(200)
    expect((await report(said('6901234567892', { kind: 'other' }), keeper)).status).toBe(200)
    const rows = (await list()).filter(({ code }) => code === 'forged')
    expect(rows.map(({ uri }) => uri).sort()).toEqual([...forged, forged[0]].sort())
    const at = async (token: string) => saved(invoke(listForgedCodes, { method: 'GET', token }))
    expect(await at(admin)).toEqual({ window, total: 3, placeless: 1, cities: [{ city: '310100', name: '上海', codes: 2 }] })
    expect(await at(await rep(['44']))).toMatchObject({ total: 0, placeless: 0, cities: [] })
  })

  it.each([
    ['no code', { uri: ' ' }],
    ['an unknown kind', { kind: 'x' }],
    ['a low price without a price', { kind: 'price' }],
    ['seven photos', { photoIds: Array.from({ length: 7 }, () => newId('fil')) }],
    ['a story', { note: '长'.repeat(301) }],
  ])('%s is refused in words', async (_what, over) => {
    const { status, body } = await report(said('http://fake.cn/1', over), keeper)
    expect([status, body.code]).toEqual([400, 'input.invalid'])
  })

  it('shows a rep what was told of the own areas, or of a dealer there', async () => {
    const { uri } = await goods()
    const { scanId } = said(uri)
    await report({ ...said(uri), scanId }, keeper)
    const sees = async (areas: string[]) => (await list(await rep(areas))).some(({ reportId }) => reportId === scanId)
    expect([await sees(['31']), await sees(['3306']), await sees(['44'])]).toEqual([true, true, false])
  })
})

describe('what a consumer sends', () => {
  const opened = (over: object = {}) => ({ fileId: newId('fil'), purpose: 'report', contentType: 'image/png', size: 16, ...over })
  const open = (body: object, token: string) => invoke(openUpload, { body, token })

  it('is six photos a day for reports, and nothing else', async () => {
    const token = await shopper()
    expect((await open(opened({ purpose: 'voucher' }), token)).body.code).toBe('actor.forbidden')
    expect((await open(opened({ contentType: 'application/pdf' }), token)).body.code).toBe('file.photosOnly')
    const bodies = Array.from({ length: 8 }, () => opened())
    const answers = await Promise.all(bodies.map((body) => open(body, token)))
    expect(answers.map(({ body }) => body.code ?? 'ok').sort()).toEqual([...Array(2).fill('file.tooMany'), ...Array(6).fill('ok')])
    const taken = bodies[answers.findIndex(({ status }) => status === 200)]!
    expect((await open(taken, token)).status).toBe(200)
    expect((await open(opened(), await shopper())).status).toBe(200)
  })

  it("is nobody else's to see or to attach", async () => {
    const { uri } = await goods()
    const photoIds = [await aPhoto(await shopper(), 'report')]
    expect((await report(said(uri, { photoIds }), keeper)).body.code).toBe('file.unknown')
    expect((await report(said(uri, { photoIds }), await shopper())).body.code).toBe('file.unknown')
    expect((await invoke(getFile, { method: 'GET', pathParameters: { fileId: photoIds[0]! }, token: admin })).body.code).toBe(
      'file.unknown',
    )
  })
})

describe('what HQ decides', () => {
  it('stands once: of two who decide at once one does', async () => {
    const { uri } = await goods()
    const body = said(uri)
    await report(body, keeper)
    const other = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['channelManager'] }), hq)
    const ends = await Promise.all([decide(body.scanId, upheld), decide(body.scanId, { outcome: 'dismissed', reason: '看错了' }, other)])
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409])
    const [won] = ends.filter(({ status }) => status === 200)
    expect(ends.find(({ status }) => status === 409)!.body.code).toBe('codeReport.decided')
    expect((await list()).find(({ reportId }) => reportId === body.scanId)).toMatchObject({ status: won!.body.status })
    const again =
      won!.body.status === 'upheld' ? decide(body.scanId, upheld) : decide(body.scanId, { outcome: 'dismissed', reason: '看错了' }, other)
    expect((await again).body).toEqual(won!.body)
    expect((await list(admin, { status: 'open' })).some(({ reportId }) => reportId === body.scanId)).toBe(false)
  })

  it('of diversion opens the case with the photo; a report that nobody has found true opens none', async () => {
    const { uri, caseId, ids, dealer } = await goods()
    const photoIds = [await aPhoto(keeper, 'report')]
    const [told, second, wrong] = [said(uri, { photoIds, note: '面包车送来的' }), said(uri), said(uri)]
    for (const body of [told, second, wrong]) {
      await report(body, keeper)
      for (let i = 0; i < 2; i++) await hear(body.scanId)
    }
    expect((await caseOf(caseId)).status).toBe(404)
    await decide(wrong.scanId, { outcome: 'dismissed', reason: '自己带回来的' })
    await hear(wrong.scanId)
    expect((await caseOf(caseId)).status).toBe(404)
    await decide(told.scanId, upheld)
    for (let i = 0; i < 2; i++) await hear(told.scanId)
    const { body } = await caseOf(caseId)
    expect(body).toMatchObject({
      dealerId: dealer.partyId,
      status: 'open',
      severity: 'low',
      rules: ['reported'],
      traceCount: 3,
      outside: 0,
    })
    const trace = (scanId: string) => body.traces.find((one: { scanId: string }) => one.scanId === scanId)
    expect(trace(told.scanId)).toMatchObject({
      photoIds,
      cityName: '上海',
      ...ids,
      report: { kind: 'diverted', status: 'upheld', note: '面包车送来的' },
    })
    expect([trace(second.scanId).report.status, trace(wrong.scanId).report.status]).toEqual(['open', 'dismissed'])
    expect(JSON.stringify(body)).not.toContain('老陈')
  })

  it('of a low price strikes as an inspection does; that something was opened says nothing of a dealer', async () => {
    const [cheap, opened] = [await goods(), await goods()]
    await saved(invoke(saveFloorPrice, { method: 'PUT', pathParameters: { skuId }, body: { price: 400 }, token: admin }))
    const low = said(cheap.uri, { kind: 'price', price: 350 })
    const other = said(opened.uri, { kind: 'opened' })
    for (const body of [low, other]) {
      await report(body, keeper)
      await decide(body.scanId, upheld)
      await hear(body.scanId)
    }
    expect((await caseOf(cheap.caseId)).body).toMatchObject({ rules: ['price'], traces: [{ price: 350, floor: 400 }] })
    expect((await caseOf(opened.caseId)).status).toBe(404)
    expect((await saved(invoke(listFloorPrices, { method: 'GET', token: admin }))).items).toMatchObject([{ skuId, price: 400 }])
  })

  it('is told of one that is not there', async () => expect((await decide(newId('scn'), upheld)).body.code).toBe('codeReport.unknown'))
})
