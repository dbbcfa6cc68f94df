import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import { getObject, headObject, putObject } from '../platform/objects'
import { commit, table } from '../platform/table'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { anOpenUpload, aPhoto, png, sent } from '../testing/photos'
import { aParty, aStaff, signedIn } from '../testing/world'
import { attachFiles } from './attachStore'
import { handler as confirmUpload } from './confirmUpload'
import { handler as getFile } from './getFile'
import { handler as onFileAttached } from './onFileAttached'
import { handler as openUpload } from './openUpload'
import { fileKey } from './store'

const now = new Date().toISOString()
let market: Market
let buyer: Buyer
let other: Buyer

beforeAll(async () => {
  market = await aMarket()
  buyer = await aBuyerOf(market)
  other = await aBuyerOf(market)
})

const opened = (over: object = {}) => ({ fileId: newId('fil'), purpose: 'voucher', contentType: 'image/png', size: png.length, ...over })
const open = (body: object, token = buyer.token, at?: string) => invoke(openUpload, { body, token, ...(at && { now: at }) })
const confirm = (fileId: string, token = buyer.token, at?: string) =>
  invoke(confirmUpload, { pathParameters: { fileId }, token, ...(at && { now: at }) })
const look = (fileId: string, token = buyer.token) => invoke(getFile, { method: 'GET', pathParameters: { fileId }, token })
const attaching = (over: object = {}) => ({
  ...{
    ownerId: buyer.party.partyId,
    purpose: 'voucher' as const,
    thing: 'vou_1',
    sellerId: market.hq.partyId,
    buyerId: buyer.party.partyId,
    now,
  },
  ...over,
})
const attach = async (fileId: string, over: object = {}) => commit(...(await attachFiles([fileId as `fil_${string}`], attaching(over))))
const attached = (fileId: string) => {
  const detail = { id: newId('evt'), name: 'file.attached', subject: fileId, version: 2 }
  return onFileAttached({ detail } as unknown as Parameters<typeof onFileAttached>[0])
}
const ask = (body: object) => expect.objectContaining({ body: expect.objectContaining(body) })

describe('sending a file', () => {
  it('opens, takes the bytes, checks them and shows them', async () => {
    const body = opened({ name: '回单.jpg' })
    const upload = await saved(open(body))
    expect(upload).toMatchObject({ fileId: body.fileId, method: 'PUT', headers: { 'content-type': 'image/png' } })
    expect((await confirm(body.fileId)).body).toMatchObject({ code: 'file.notUploaded', message: expect.stringContaining('重新上传') })
    expect((await look(body.fileId)).body.code).toBe('file.notUploaded')
    expect((await sent(upload)).status).toBe(200)
    const { attachBefore, ...checked } = await saved(confirm(body.fileId))
    expect(checked).toEqual({ fileId: body.fileId, contentType: 'image/png', size: png.length })
    expect(attachBefore > now).toBe(true)
    const shown = await saved(look(body.fileId))
    expect(shown).toMatchObject({ contentType: 'image/png', size: png.length, name: '回单.png' })
    const bytes = await fetch(shown.url)
    expect([bytes.headers.get('content-type'), Buffer.from(await bytes.arrayBuffer())]).toEqual(['image/png', png])
  })

  it('the same id with the same words is the same file, with others another', async () => {
    const body = opened()
    const [first, again] = [await saved(open(body)), await saved(open(body))]
    expect((await sent(again)).status).toBe(200)
    expect(first.fileId).toBe(again.fileId)
    expect(await open({ ...body, size: png.length + 1 })).toEqual(ask({ code: 'file.duplicate' }))
    expect(await open({ ...body, name: '另一张' })).toEqual(ask({ code: 'file.duplicate' }))
    expect(await open(body, other.token)).toEqual(ask({ code: 'file.duplicate' }))
    const [one, two] = await Promise.all([confirm(body.fileId), confirm(body.fileId)])
    expect([one.status, two.status]).toEqual([200, 200])
  })

  it('only photos and PDF of at most 10 MB are taken', async () => {
    for (const wrong of [
      { contentType: 'text/html' },
      { contentType: 'image/svg+xml' },
      { size: 10 * 1024 * 1024 + 1 },
      { size: 0 },
      { purpose: 'x' },
    ]) {
      expect(await open(opened(wrong))).toEqual(ask({ code: 'input.invalid' }))
    }
    expect((await open(opened({ size: 10 * 1024 * 1024 }))).status).toBe(200)
  })

  it('what is not what it says is refused, and nothing of it can be seen', async () => {
    const page = Buffer.from('<script>alert(1)')
    const upload = await anOpenUpload(buyer.token, 'voucher', { size: page.length })
    expect((await sent(upload, page)).status).toBe(200)
    const { body } = await confirm(upload.fileId)
    expect(body).toMatchObject({ code: 'file.typeWrong', detail: { said: 'image/png' } })
    expect((await look(upload.fileId)).body.code).toBe('file.notUploaded')
    const asJpeg = await anOpenUpload(buyer.token, 'voucher', { contentType: 'image/jpeg' })
    await sent(asJpeg)
    expect((await confirm(asJpeg.fileId)).body).toMatchObject({ code: 'file.typeWrong', detail: { found: 'image/png' } })
    // The address takes only as many bytes as were said; whoever came around that is stopped here.
    await putObject(`uploads/${asJpeg.fileId}`, Buffer.alloc(10 * 1024 * 1024 + 1), 'image/jpeg')
    expect((await confirm(asJpeg.fileId)).body.code).toBe('file.tooLarge')
  })

  it('bytes sent after they were checked change nothing', async () => {
    const upload = await anOpenUpload(buyer.token)
    await sent(upload)
    await saved(confirm(upload.fileId))
    const others = Buffer.from(png).fill(0, 8)
    expect((await sent(upload, others)).status).toBe(200)
    await saved(confirm(upload.fileId))
    expect(Buffer.from(await (await fetch((await saved(look(upload.fileId))).url)).arrayBuffer())).toEqual(png)
  })

  it("another party's is unknown, and so is what nobody attached in a day", async () => {
    const fileId = await aPhoto(buyer.token)
    expect([await confirm(fileId, other.token), await look(fileId, other.token), await look(fileId, market.adminToken)]).toEqual(
      Array(3).fill(ask({ code: 'file.unknown' })),
    )
    const later = await anOpenUpload(buyer.token)
    await sent(later)
    expect(await confirm(later.fileId, buyer.token, plusMs(now, 25 * 3600_000))).toEqual(ask({ code: 'file.unknown' }))
    await expect(attachFiles([fileId], attaching({ now: plusMs(now, 25 * 3600_000) }))).rejects.toMatchObject({ code: 'file.unknown' })
  })
})

describe('attaching', () => {
  it('shows a file to both parties of the thing and to nobody else', async () => {
    const fileId = await aPhoto(buyer.token)
    await attach(fileId)
    const store = await aParty({ parentId: buyer.party.partyId })
    const below = await signedIn(await aStaff({ partyId: store.partyId }), store)
    const rep = (areas: string[]) =>
      aStaff({ partyId: market.hq.partyId, roles: ['salesRep'], areas }).then((staff) => signedIn(staff, market.hq))
    const asked = [buyer.token, market.adminToken, await rep(['31']), other.token, below, await rep(['15'])]
    const statuses = await Promise.all(asked.map(async (token) => (await look(fileId, token)).status))
    expect(statuses).toEqual([200, 200, 200, 403, 403, 403])
  })

  it("shows a rep what is HQ's own only where it tells of the areas assigned, or where the rep sent it", async () => {
    const hq = market.hq.partyId
    const rep = async (areas: string[]) => signedIn(await aStaff({ partyId: hq, roles: ['salesRep'], areas }), market.hq)
    const [sender, near, far] = [await rep(['15']), await rep(['3101']), await rep(['44'])]
    const statuses = async (over: object) => {
      const fileId = await aPhoto(sender, 'inspection')
      await attach(fileId, { ownerId: hq, sellerId: hq, buyerId: hq, purpose: 'inspection', ...over })
      return Promise.all([market.adminToken, sender, near, far, buyer.token].map(async (token) => (await look(fileId, token)).status))
    }
    expect(await statuses({ within: ['310100', '330600'] })).toEqual([200, 200, 200, 403, 403])
    for (const nowhere of [{ within: [] }, {}]) expect(await statuses(nowhere)).toEqual([200, 200, 403, 403, 403])
  })

  it('shows a file between a dealer and its store to HQ above them', async () => {
    const store = await aParty({ parentId: buyer.party.partyId })
    const keeper = await signedIn(await aStaff({ partyId: store.partyId }), store)
    const fileId = await aPhoto(keeper, 'claim')
    await attach(fileId, { ownerId: store.partyId, buyerId: store.partyId, sellerId: buyer.party.partyId, purpose: 'claim' })
    const statuses = await Promise.all(
      [market.adminToken, buyer.token, other.token].map(async (token) => (await look(fileId, token)).status),
    )
    expect(statuses).toEqual([200, 200, 403])
  })

  it('keeps the bytes for good, however often it is told', async () => {
    const fileId = await aPhoto(buyer.token)
    await attach(fileId)
    expect((await table.get(fileKey(fileId)))?.ttl).toBeUndefined()
    for (let i = 0; i < 2; i++) await attached(fileId)
    expect(await table.get(fileKey(fileId))).toMatchObject({ state: 'kept', attachedTo: { thing: 'vou_1' } })
    expect(await headObject(`files/${fileId}`)).toMatchObject({ size: png.length, contentType: 'image/png' })
    expect((await saved(look(fileId))).url).toContain(`/files/${fileId}?`)
    expect((await getObject(`files/${fileId}`))?.bytes).toEqual(new Uint8Array(png))
  })

  it('refuses what is unknown, not sent, for another purpose or used, and says which', async () => {
    const fileId = await aPhoto(buyer.token)
    const { fileId: unsent } = await anOpenUpload(buyer.token)
    const of = (id: string, over: object = {}) => attach(id, over).catch((error: unknown) => error)
    const fresh = newId('fil')
    expect(await of(fresh)).toMatchObject({ code: 'file.unknown', detail: { fileId: fresh } })
    expect(await of(unsent)).toMatchObject({ code: 'file.notUploaded', detail: { fileId: unsent } })
    expect(await of(fileId, { purpose: 'claim' })).toMatchObject({ code: 'file.unknown' })
    expect(await of(fileId, { ownerId: other.party.partyId })).toMatchObject({ code: 'file.unknown' })
    await attach(fileId)
    expect(await of(fileId, { thing: 'vou_2' })).toMatchObject({ code: 'file.used', detail: { fileId } })
  })

  it('gives a file to one of two things that want it at once', async () => {
    const fileId = await aPhoto(buyer.token)
    const writes = await Promise.all(['vou_1', 'vou_2'].map((thing) => attachFiles([fileId], attaching({ thing }))))
    const ends = await Promise.allSettled(writes.map((each) => commit(...each)))
    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'file.used' } })
  })
})
