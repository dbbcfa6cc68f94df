import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { scanned } from '@shared/codes/gs1/scanned'
import { containerNumber } from '@shared/codes/gs1/sscc'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { table } from '../platform/table'
import { aCategory, aProduct, keeperOf, saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { ownTable } from '../testing/ownTable'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getCodeBatch } from './getCodeBatch'
import { handler as issueCodes } from './issueCodes'
import { handler as listCodeBatches } from './listCodeBatches'
import { authentic } from './serials/authenticity'
import { caseAt, palletAt } from './serials/uris'
import { batchWithContainer } from './store'
import { handler as voidCodes } from './voidCodes'

let hq: Party
let token: string
let skuId: string
let noGtin: string

beforeAll(async () => {
  await ownTable
  hq = await aParty({ kind: 'hq' })
  token = await keeperOf(hq)
  const { categoryId } = await aCategory(token)
  skuId = (
    await aProduct(token, {
      categoryId,
      name: '山里郎冷泡乌龙茶',
      spec: '500ml×24瓶',
      gtin: '6901234567892',
      picture: 'draw:can:a8682c:茶',
    })
  ).skuId
  noGtin = (await aProduct(token, { categoryId, gtin: undefined as unknown as string })).skuId
})

const issue = (over: object = {}, by = token) =>
  invoke(issueCodes, { body: { batchId: newId('bat'), skuId, count: 100, ...over }, token: by })
const issued = async (over: object = {}) =>
  saved<{ batchId: string; count: number; cases: number; firstUri: string; lastUri: string }>(issue(over))
const batchOf = async (batchId: string) =>
  saved<CodeBatch & { csv: object; voidings: object[] }>(invoke(getCodeBatch, { method: 'GET', pathParameters: { batchId }, token }))
const voiding = (batchId: string, body: object) =>
  invoke(voidCodes, { body: { reason: '印刷错误', ...body }, pathParameters: { batchId }, token })

describe('issuing codes', () => {
  it('answers first and last, which are ours and of this batch', async () => {
    const { batchId, count, cases, firstUri, lastUri } = await issued({
      count: 1_000,
      itemsPerCase: 24,
      lot: 'L2026-1',
      madeOn: '2026-11-01',
      useBy: '2027-11-01',
    })
    expect([count, cases]).toEqual([1_000, 42])
    expect(firstUri).toMatch(/^https:\/\/q\.example\.cn\/01\/06901234567892\/21\/[0-9A-HJKMNP-TV-Z]{20}$/)
    const batch = await batchOf(batchId)
    const indexes = [firstUri, lastUri].map((uri) => authentic(scanned(uri) as { gtin: string; serial: string }))
    expect(indexes).toEqual([0, 999].map((index) => ({ epoch: 1, batch: batch.number, index, proven: false })))
    expect(batch).toMatchObject({
      ...{ gtin: '6901234567892', lot: 'L2026-1', madeOn: '2026-11-01', useBy: '2027-11-01', covert: false, voided: [], voidings: [] },
      ...{ product: { skuId, name: '山里郎冷泡乌龙茶', spec: '500ml×24瓶', picture: 'draw:can:a8682c:茶' } },
      ...{ csv: { state: 'waiting', done: 0, count: 1_000 }, issuedBy: { name: '王芳' } },
    })
    expect(await table.get({ pk: `CODEBATCH#${batchId}`, sk: 'CODEBATCH' })).toMatchObject({ events: [{ name: 'codeBatch.issued' }] })
  })

  it('gives every case and pallet an SSCC of its own, never again', async () => {
    const one = await batchOf((await issued({ itemsPerCase: 12, casesPerPallet: 4 })).batchId)
    const two = await batchOf((await issued({ itemsPerCase: 10 })).batchId)
    expect([one.cases, one.pallets, two.cases, two.pallets]).toEqual([9, 3, 10, 0])
    expect(two.firstContainer).toBe(one.firstContainer + 12)
    expect(two.number).toBe(one.number + 1)
    const containers = [caseAt(one, 0), caseAt(one, 8), palletAt(one, 0), palletAt(one, 2), caseAt(two, 0), caseAt(two, 9)]
    const first = one.firstContainer
    expect(containers.map((sscc) => containerNumber('6901234', sscc)! - first)).toEqual([0, 8, 9, 11, 12, 21])
    for (const [i, sscc] of containers.entries()) expect((await batchWithContainer(sscc))?.batchId).toBe(i < 4 ? one.batchId : two.batchId)
  })

  it('asked again with the same id is the same batch; with anything else it is refused', async () => {
    const batchId = newId('bat')
    const first = await issued({ batchId, itemsPerCase: 6 })
    const { result, wru } = await metered(() => issued({ batchId, itemsPerCase: 6, covert: false }))
    expect([result, wru]).toEqual([first, 0])
    expect((await issue({ batchId, itemsPerCase: 7 })).body.code).toBe('codeBatch.duplicate')
    const twins = newId('bat')
    const answers = await Promise.all([1, 2, 3].map(() => issued({ batchId: twins })))
    expect(new Set(answers.map(({ firstUri }) => firstUri)).size).toBe(1)
  })

  it('costs two write units and one for each index, however many they are', async () => {
    const plain = { madeOn: '2026-11-01', useBy: '2027-11-01', lot: 'L20261121-A-000001', covert: true, count: 20_000_000 }
    const { result, wru } = await metered(() => issued(plain))
    expect([result.count, wru]).toEqual([20_000_000, 2 + 1])
    expect((await metered(() => issued({ ...plain, itemsPerCase: 24, casesPerPallet: 60 }))).wru).toBe(2 + 2)
  })

  it.each([
    ['more than twenty million', { count: 20_000_001 }, 'input.invalid'],
    ['none', { count: 0 }, 'input.invalid'],
    ['a lot that no bar code carries', { lot: '批次一' }, 'input.invalid'],
    ['pallets without cases', { casesPerPallet: 4 }, 'codeBatch.noCases'],
    ['goods that end before they were made', { madeOn: '2026-11-02', useBy: '2026-11-01' }, 'codeBatch.dates'],
    ['goods that there are not', { skuId: newId('sku') }, 'product.unknown'],
  ])('%s is refused', async (_what, over, code) => expect((await issue(over)).body.code).toBe(code))

  it('goods without a GTIN are refused', async () => expect((await issue({ skuId: noGtin })).body.code).toBe('code.noGtin'))

  it('is for who keeps the goods of HQ', async () => {
    const dealer = await aParty({ parentId: hq.partyId, kind: 'dealer' })
    expect((await issue({}, await keeperOf(dealer))).body.code).toBe('actor.forbidden')
    const clerk = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['orderDesk'] }), hq)
    expect((await issue({}, clerk)).body.code).toBe('actor.forbidden')
    const warehouse = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['warehouse'] }), hq)
    expect((await issue({}, warehouse)).status).toBe(200)
  })
})

it('batches are listed, the newest first, page by page', async () => {
  for (let i = 0; i < 21; i++) await issued({ count: i + 1 })
  const page = (after?: string) =>
    saved<{ items: CodeBatch[]; next?: string }>(invoke(listCodeBatches, { method: 'GET', token, query: after ? { after } : {} }))
  const first = await page()
  expect([first.items.length, first.items[0]?.count, first.items[19]?.count]).toEqual([20, 21, 2])
  expect((await page(first.next)).items[0]?.count).toBe(1)
})

describe('voiding', () => {
  it('takes the batch or ranges of it, which run together, and keeps the reasons', async () => {
    const { batchId } = await issued()
    const voided = async (body: object) => (await saved<CodeBatch>(voiding(batchId, body))).voided
    expect(await voided({ from: 10, to: 19 })).toEqual([[10, 19]])
    expect(await voided({ from: 30, to: 30 })).toEqual([
      [10, 19],
      [30, 30],
    ])
    expect(await voided({ from: 12, to: 15 })).toEqual([
      [10, 19],
      [30, 30],
    ])
    expect(await voided({ from: 20, to: 29, reason: '漏喷' })).toEqual([[10, 30]])
    expect(await voided({})).toEqual([[0, 99]])
    const { voidings } = await batchOf(batchId)
    expect(voidings).toHaveLength(4)
    expect(voidings).toContainEqual(
      expect.objectContaining({ range: [20, 29], reason: '漏喷', by: expect.objectContaining({ name: '王芳' }) }),
    )
  })

  it('by two at once loses neither', async () => {
    const { batchId } = await issued()
    await Promise.all([0, 20, 40, 60].map((from) => saved(voiding(batchId, { from, to: from + 9 }))))
    expect((await batchOf(batchId)).voided).toEqual([
      [0, 9],
      [20, 29],
      [40, 49],
      [60, 69],
    ])
  })

  it('refuses what is no range of the batch, and what there is not', async () => {
    const { batchId } = await issued()
    for (const range of [{ from: 5, to: 4 }, { from: 0, to: 100 }, { from: 100 }])
      expect((await voiding(batchId, range)).body.code).toBe('codeBatch.rangeInvalid')
    expect((await voiding(newId('bat'), {})).body.code).toBe('codeBatch.unknown')
    expect((await voiding(batchId, { reason: ' ' })).body.code).toBe('input.invalid')
  })
})
