import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { onlineManager } from '@tanstack/react-query'
import { session } from '../../platform/session'
import { bucketThat } from '../../platform/testing/bucket'
import { ok, refused } from '../../platform/testing/people'
import { signedIn } from '../../platform/testing/server'
import { shelf } from '../../platform/testing/shelf'
import { newDevice, request } from '../../platform/testing/taro'
import { photos } from './photos'
import './sending'
import { scans } from '../waiting/scans'
import type { KeptPhoto } from '../waiting/task'
import { sweep } from './sendReport'

const uri = 'https://qdt.cn/01/06901234567892/21/abc1'
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]).buffer
const at = '2026-11-22T01:00:00.000Z'
let lying: Map<string, unknown>
let bucket: ReturnType<typeof bucketThat>

interface Server {
  /** What is there, by id. */
  files: Set<string>
  reports: Map<string, string[]>
  asked: string[]
  /** Instead of an answer, once asked for it. */
  trouble: (what: string, id: string) => unknown
}

/** A server that keeps photos and reports by their ids, however often they come. */
function server(): Server {
  const here: Server = { files: new Set(), reports: new Map(), asked: [], trouble: () => undefined }
  request.mockImplementation(async ({ url, data }) => {
    const path = new URL(url).pathname
    const [what, id] =
      path === '/files' ? ['open', data.fileId] : path === '/code-reports' ? ['report', data.scanId] : ['confirm', path.split('/')[2]]
    here.asked.push(String(what))
    const trouble = here.trouble(String(what), String(id))
    if (trouble === 'lost before') throw { errMsg: 'request:fail' }
    if (trouble && trouble !== 'lost after') return trouble
    const answer = answered(here, String(what), String(id), data)
    if (trouble === 'lost after') throw { errMsg: 'request:fail timeout' }
    return answer
  })
  return here
}

function answered({ files, reports }: Server, what: string, id: string, data: Record<string, unknown>) {
  if (what === 'open') return ok({ fileId: id, uploadUrl: 'https://bucket.test/u', method: 'PUT', headers: {}, expiresAt: at })
  if (what === 'confirm') {
    files.add(id)
    return ok({ fileId: id, contentType: 'image/png', size: 12 })
  }
  const photoIds = (data.photoIds ?? []) as string[]
  const before = reports.get(id)
  if (before && before.join() !== photoIds.join()) return refused(409, 'codeReport.duplicate')
  if (photoIds.some((one) => !files.has(one))) return refused(404, 'file.unknown')
  reports.set(id, photoIds)
  return ok({ reportId: id, status: 'open', at })
}

/** A report with photos that was made without a network. */
async function made(count = 2) {
  const kept: KeptPhoto[] = Array.from({ length: count }, () => ({ fileId: newId('fil'), contentType: 'image/png', size: 12 }))
  for (const { fileId } of kept) await photos.keep(fileId, png)
  const scanId = scans.add({ kind: 'report', uri, report: { kind: 'forged' }, photos: kept })
  return { scanId, fileIds: kept.map(({ fileId }) => fileId as string) }
}
const mine = (scanId: string) => scans.all().find((one) => one.scanId === scanId)

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('store', 'owner')
  lying = shelf()
  bucket = bucketThat()
  jest.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, ms?: number) => {
    if ((ms ?? 0) < 5_000) run()
    return 0 as never
  })
})
afterEach(() => {
  scans.forget()
  onlineManager.setOnline(true)
  jest.restoreAllMocks()
})

it('goes up after its photos, in their order, once; then they lie on the phone no more', async () => {
  const here = server()
  here.trouble = () => 'lost before'
  const { scanId, fileIds } = await made()
  await scans.flush()
  expect([mine(scanId)?.state, lying.size, here.reports.size]).toEqual(['waiting', 2, 0])
  here.trouble = () => undefined
  await scans.flush()
  expect([...here.reports]).toEqual([[scanId, fileIds]])
  expect([mine(scanId)?.state, mine(scanId)?.lostPhotos, lying.size, bucket.length]).toEqual(['told', undefined, 0, 2])
})

it.each(['open', 'confirm', 'report'])('is one report with its photos where the answer to %s is lost', async (lost) => {
  const here = server()
  let left = 4
  here.trouble = (what) => (what === lost && left-- > 0 ? 'lost after' : undefined)
  const { scanId, fileIds } = await made()
  for (let tries = 0; tries < 8; tries++) await scans.flush()
  expect([...here.reports]).toEqual([[scanId, fileIds]])
  expect([mine(scanId)?.state, lying.size]).toEqual(['told', 0])
})

it('sends anew, under other ids, what the server forgot before the report came', async () => {
  const here = server()
  here.trouble = (what) => (what === 'report' ? 'lost before' : undefined)
  const { scanId, fileIds } = await made(1)
  await scans.flush()
  here.files.clear()
  here.trouble = (what, id) => (what === 'open' && fileIds.includes(id) ? refused(409, 'file.duplicate') : undefined)
  await scans.flush()
  const [sent] = here.reports.get(scanId)!
  expect([mine(scanId)?.state, here.files.has(sent!), fileIds.includes(sent!)]).toEqual(['told', true, false])
})

it('goes without a photo that is lost or not taken, and says how many', async () => {
  const here = server()
  const { scanId, fileIds } = await made(3)
  lying.delete(fileIds[0]!)
  here.trouble = (what, id) => (what === 'open' && id === fileIds[1] ? refused(429, 'file.tooMany') : undefined)
  await scans.flush()
  expect(here.reports.get(scanId)).toEqual([fileIds[2]])
  expect(mine(scanId)).toMatchObject({ state: 'told', lostPhotos: 2 })
})

it('waits with everything while the server is busy', async () => {
  const here = server()
  here.trouble = (what) => (what === 'open' ? refused(503, 'service.busy') : undefined)
  const { scanId } = await made(1)
  await scans.flush()
  expect([mine(scanId)?.state, lying.size, here.reports.size]).toEqual(['waiting', 1, 0])
})

it('what no report waits for is swept', async () => {
  server().trouble = () => 'lost before'
  const { fileIds } = await made(1)
  await photos.keep('fil_of_nobody', png)
  await sweep(scans.all())
  expect([...lying.keys()]).toEqual(fileIds)
})
