import { beforeEach, expect, it, jest } from '@jest/globals'
import { bucketThat } from '../testing/bucket'
import { ok, refused } from '../testing/people'
import { serverThat, signedIn } from '../testing/server'
import { newDevice } from '../testing/taro'
import { chosen } from './chosen'
import { upload } from './upload'

const fileId = 'fil_01J00000000000000000000001'
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
const photo = chosen('blob:1', png.buffer, png.buffer, '回单.png')
const opened = ok({
  fileId,
  uploadUrl: 'https://bucket.test/u',
  method: 'PUT',
  headers: { 'content-type': 'image/png' },
  expiresAt: '2026-11-21T08:15:00.000Z',
})
const checked = ok({ fileId, contentType: 'image/png', size: 12 })
const open = 'POST /files'
const confirm = `POST /files/${fileId}/confirmation`

beforeEach(() => {
  newDevice()
  signedIn('dealer', 'owner')
  jest.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void) => {
    run()
    return 0 as never
  })
})

it('opens, sends the bytes as they are, and has them checked', async () => {
  const asked = serverThat({ [open]: () => opened, [confirm]: () => checked })
  const sent = bucketThat()
  const shares: number[] = []
  await upload(photo, 'voucher', fileId, (share) => shares.push(share))
  expect(asked).toEqual([open, confirm])
  expect(sent).toEqual([{ url: 'PUT https://bucket.test/u', headers: { 'content-type': 'image/png' }, size: 12 }])
  expect(shares).toEqual([0.5])
})

it('sends again, under the same id, what got lost or was too late', async () => {
  let answers = 0
  const data: unknown[] = []
  serverThat({
    [open]: (asked) => {
      data.push(asked.data)
      return opened
    },
    [confirm]: () => (++answers === 1 ? refused(409, 'file.notUploaded') : checked),
  })
  const sent = bucketThat(0, 200, 200)
  await upload(photo, 'voucher', fileId, () => {})
  expect(sent).toHaveLength(3)
  expect(data).toEqual(Array(3).fill({ fileId, purpose: 'voucher', contentType: 'image/png', size: 12, name: '回单.png' }))
})

it('gives up after three, and says why', async () => {
  serverThat({ [open]: () => opened })
  expect(bucketThat(0, 0, 0, 200)).toEqual([])
  await expect(upload(photo, 'voucher', fileId, () => {})).rejects.toMatchObject({ why: 'offline' })
  bucketThat(403, 403, 403, 200)
  await expect(upload(photo, 'voucher', fileId, () => {})).rejects.toMatchObject({ why: 'broken' })
})

it('does not send again what the server refuses', async () => {
  serverThat({ [open]: () => opened, [confirm]: () => refused(422, 'file.typeWrong', '文件内容与格式不符') })
  const sent = bucketThat()
  await expect(upload(photo, 'voucher', fileId, () => {})).rejects.toMatchObject({ code: 'file.typeWrong', message: '文件内容与格式不符' })
  expect(sent).toHaveLength(1)
})

it('tells before sending what would be refused', () => {
  const page = new Uint8Array([60, 104, 116, 109, 108, 62]).buffer
  expect(chosen('blob:2', page, page)).toMatchObject({ unfit: '只能传图片或 PDF' })
  expect(chosen('blob:3', new ArrayBuffer(10 * 1024 * 1024 + 1), png.buffer)).toMatchObject({
    contentType: 'image/png',
    unfit: expect.stringContaining('10 MB'),
  })
  expect(photo).toEqual({ preview: 'blob:1', body: png.buffer, size: 12, contentType: 'image/png', name: '回单.png' })
})
