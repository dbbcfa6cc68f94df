import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { commit, table } from '../platform/table'
import { aCategory, aProduct, keeperOf, saved } from '../testing/goods'
import { eventOf, invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { ownTable } from '../testing/ownTable'
import { aParty } from '../testing/world'
import { handler as issueCodes } from './issueCodes'
import { handler as resolveCode } from './resolveCode'
import { handler as scanCode } from './scanCode'
import { caseKey, itemKey } from './scanStore'
import { caseAt, covertUriAt, uriAt } from './serials/uris'
import { batchOf } from './store'
import { handler as voidCodes } from './voidCodes'

let hq: Party
let token: string
let batch: CodeBatch

beforeAll(async () => {
  await ownTable
  hq = await aParty({ kind: 'hq' })
  token = await keeperOf(hq)
  const { categoryId } = await aCategory(token)
  const { skuId } = await aProduct(token, { categoryId, name: '山里郎 <冷泡> 乌龙茶' })
  const batchId = newId('bat')
  const asked = { batchId, skuId, count: 100, itemsPerCase: 10, covert: true, lot: 'L1', madeOn: '2026-09-26', useBy: '2027-09-25' }
  await saved(invoke(issueCodes, { body: asked, token }))
  batch = (await batchOf(batchId))!.batch
  const custody = { holderId: hq.partyId, holderName: '宏远', areas: ['33'], shippedAt: '2026-11-01T00:00:00.000Z' }
  await commit({ key: caseKey(caseAt(batch, 0)), set: { custody } })
})

const browser = 'text/html,application/xhtml+xml,*/*;q=0.8'
async function open(uri: string, accept: string | undefined = browser, more: Record<string, string> = {}) {
  const { pathname, searchParams } = new URL(uri)
  const [, , gtin, , serial] = pathname.split('/')
  const query = { ...Object.fromEntries(searchParams), ...more }
  const path = { gtin: gtin!, serial: serial! }
  const {
    statusCode,
    headers,
    body = '',
  } = await resolveCode(eventOf({ method: 'GET', pathParameters: path, query, ...(accept && { accept }) }))
  return { status: statusCode, type: String(headers?.['content-type']), policy: String(headers?.['content-security-policy']), body }
}
const wrong = (uri: string) => `${uri.slice(0, -1)}${uri.endsWith('0') ? '1' : '0'}`
const heading = ({ body }: { body: string }) => [/<body class="(\w+)"/.exec(body)?.[1], /<h1>(.*?)<\/h1>/.exec(body)?.[1]]

describe('a browser', () => {
  it('gets a small page of what it is, which loads nothing else and runs nothing of others', async () => {
    const page = await open(uriAt(batch, 1))
    expect([page.status, page.type, heading(page)]).toEqual([200, 'text/html; charset=utf-8', ['good', '正品']])
    expect(page.body).toContain('山里郎 &#60;冷泡&#62; 乌龙茶')
    expect(page.body).toMatch(/生产 2026-09-26.*到期 2027-09-25.*批号 L1/)
    expect(page.body).toContain('>验真</button>')
    expect(Buffer.byteLength(page.body)).toBeLessThan(30 * 1024)
    expect(page.body).not.toMatch(/<link|<img|src=|@import|url\(/)
    expect(page.policy).toMatch(/^default-src 'none'; style-src 'sha256-.+'; script-src 'sha256-.+'; connect-src 'self'/)
  })

  it('that only looks scans nothing; what was verified is told by how often', async () => {
    const uri = uriAt(batch, 2)
    for (let i = 0; i < 3; i++) await open(uri)
    expect(await table.get(itemKey(uri.slice(-20)))).toBeUndefined()
    const verify = () => saved(invoke(scanCode, { body: { scanId: newId('scn'), uri, purpose: 'verify' } }))
    await verify()
    expect(heading(await open(uri))).toEqual(['mind', '扫过'])
    for (let i = 0; i < 2; i++) await verify()
    expect(heading(await open(uri))).toEqual(['bad', '可疑'])
  })

  it('sees the covert code as part of the address, and a wrong one as forged', async () => {
    expect((await open(covertUriAt(batch, 3))).status).toBe(200)
    expect((await open(wrong(covertUriAt(batch, 3)))).status).toBe(404)
  })

  it('is told what is void, never left the factory, or is not ours: the last with 404, and no button', async () => {
    expect(heading(await open(uriAt(batch, 15)))).toEqual(['bad', '没出厂'])
    await saved(invoke(voidCodes, { pathParameters: { batchId: batch.batchId }, body: { from: 9, to: 9, reason: '召回' }, token }))
    expect(heading(await open(uriAt(batch, 9)))).toEqual(['bad', '作废'])
    const forged = await open(wrong(uriAt(batch, 1)))
    expect([forged.status, heading(forged), forged.body.includes('<button')]).toEqual([404, ['bad', '假货'], false])
    expect((await open('https://q.example.cn/01/abc/21/%3Cscript%3E')).body).not.toContain('%3Cscript')
    for (const gtin of ['9'.repeat(30), '-5', `${batch.gtin}.0`, ` ${batch.gtin}`])
      expect((await open(`https://q.example.cn/01/${gtin}/21/${uriAt(batch, 1).slice(-20)}`)).status).toBe(404)
  })
})

describe('a machine', () => {
  it('gets a linkset by type or by question', async () => {
    const uri = uriAt(batch, 1)
    for (const answer of [await open(uri, 'application/linkset+json'), await open(uri, browser, { linkType: 'all' })]) {
      expect([answer.status, answer.type]).toEqual([200, 'application/linkset+json'])
      const { linkset } = JSON.parse(answer.body)
      const link = [{ href: uri, type: 'text/html', hreflang: ['zh-CN'], title: '山里郎 <冷泡> 乌龙茶 验真' }]
      expect(linkset).toMatchObject([{ anchor: uri, 'https://ref.gs1.org/voc/defaultLink': link, 'https://ref.gs1.org/voc/pip': link }])
    }
  })

  it('is refused what is not ours', async () => {
    const { status, body } = await open(wrong(uriAt(batch, 1)), 'application/linkset+json')
    expect([status, JSON.parse(body).code]).toEqual([404, 'code.unknown'])
  })
})

describe('looking', () => {
  it('costs two read units and a half at most, and no write', async () => {
    await open(uriAt(batch, 4))
    const { rru, wru } = await metered(() => open(uriAt(batch, 4)))
    expect([rru <= 2.5, wru]).toEqual([true, 0])
  })

  it('at a hundred codes that are not ours within an hour is over', async () => {
    let last = await open(wrong(uriAt(batch, 1)))
    for (let i = 0; i < 100; i++) last = await open(wrong(uriAt(batch, 1)))
    expect([last.status, heading(last)]).toEqual([429, ['mind', '等一等']])
    expect((await open(uriAt(batch, 1))).status).toBe(429)
  })
})
