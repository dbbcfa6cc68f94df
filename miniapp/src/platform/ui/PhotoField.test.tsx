import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { PhotosSent } from '../files/usePhotos'
import { bucketThat } from '../testing/bucket'
import { ok, refused } from '../testing/people'
import { signedIn } from '../testing/server'
import { newDevice, request } from '../testing/taro'
import { PhotoField } from './PhotoField'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const aFile = (bytes = png, name = '回单.png') => new File([bytes], name, { type: 'image/png' })
let told: PhotosSent[]
let opened: unknown[]
const field = () => render(<PhotoField label='付款凭证' purpose='voucher' max={2} onChange={(sent) => told.push(sent)} />)
const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))

/** Somebody who picks these as soon as the browser asks. */
function picks(...files: File[]) {
  const asked: { multiple: boolean; accept: string }[] = []
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    asked.push({ multiple: this.multiple, accept: this.accept })
    Object.defineProperty(this, 'files', { value: files })
    this.onchange?.(new Event('change'))
  })
  return asked
}

/** A server that opens and checks whatever it is asked to; `check` may refuse. */
function serverThat(check: () => unknown = () => undefined) {
  request.mockImplementation(async ({ url, data }) => {
    if (!url.endsWith('/confirmation')) {
      opened.push(data.fileId)
      return ok({
        fileId: data.fileId,
        uploadUrl: 'https://bucket.test/u',
        method: 'PUT',
        headers: {},
        expiresAt: '2026-11-21T08:15:00.000Z',
      })
    }
    return (await check()) ?? ok({ fileId: opened.at(-1), contentType: 'image/png', size: png.length })
  })
}

beforeEach(() => {
  newDevice()
  signedIn('dealer', 'owner')
  told = []
  opened = []
  let made = 0
  URL.createObjectURL = () => `blob:${++made}`
  URL.revokeObjectURL = () => {}
  Blob.prototype.arrayBuffer ??= function (this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result as ArrayBuffer)
      reader.readAsArrayBuffer(this)
    })
  }
})
afterEach(() => {
  cleanup()
  jest.restoreAllMocks()
})

it('sends a photo as soon as it is picked, and tells when it can go with the command', async () => {
  const [asked, sent] = [picks(aFile()), bucketThat()]
  const held: ((nothing?: undefined) => void)[] = []
  serverThat(
    () =>
      new Promise((resolve) => {
        held.push(resolve)
      }),
  )
  field()
  tap('添加付款凭证 0/2')
  const bar = await screen.findByRole('progressbar', { name: '第 1 张上传中' })
  await waitFor(() => expect(bar.textContent).toBe('50%'))
  await waitFor(() => expect([sent.length, held.length]).toEqual([1, 1]))
  expect(told.at(-1)).toEqual({ fileIds: [], waiting: true })
  held[0]?.()
  await waitFor(() => expect(told.at(-1)).toEqual({ fileIds: [opened[0]], waiting: false }))
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(asked).toEqual([{ multiple: true, accept: 'image/*,application/pdf' }])
})

it('takes no more than there is room for, and asks for no more', async () => {
  picks(aFile(), aFile(), aFile())
  bucketThat()
  serverThat()
  field()
  tap(/^添加/)
  await screen.findByRole('button', { name: '查看第 2 张' })
  await waitFor(() => expect(told.at(-1)?.fileIds).toHaveLength(2))
  expect(screen.queryByRole('button', { name: /^添加|第 3 张/ })).toBeNull()
})

it('says why one failed, and sends the same again', async () => {
  picks(aFile())
  bucketThat()
  serverThat(() => (opened.length === 1 ? refused(422, 'file.typeWrong', '文件内容与格式不符') : undefined))
  field()
  tap(/^添加/)
  expect((await screen.findByRole('alert')).textContent).toBe('文件内容与格式不符')
  expect(told.at(-1)).toEqual({ fileIds: [], waiting: true })
  tap('重传第 1 张')
  await waitFor(() => expect(told.at(-1)).toEqual({ fileIds: [opened[0]], waiting: false }))
  expect(opened[1]).toBe(opened[0])
})

it('does not send what is unfit, and forgets what is removed', async () => {
  picks(aFile(new Uint8Array([60, 104, 116, 109, 108, 62])))
  serverThat()
  field()
  tap(/^添加/)
  expect((await screen.findByRole('alert')).textContent).toBe('只能传图片或 PDF')
  expect(screen.queryByRole('button', { name: /重传/ })).toBeNull()
  expect(opened).toEqual([])
  tap('删除第 1 张')
  await waitFor(() => expect(told.at(-1)).toEqual({ fileIds: [], waiting: false }))
})

it('shows a photo large and comes back', async () => {
  picks(aFile())
  bucketThat()
  serverThat()
  field()
  tap(/^添加/)
  fireEvent.click(await screen.findByRole('button', { name: '查看第 1 张' }))
  expect(screen.getByRole('img', { name: '付款凭证' }).getAttribute('src')).toBe('blob:1')
  tap('关闭')
  expect(screen.queryByRole('img', { name: '付款凭证' })).toBeNull()
})
