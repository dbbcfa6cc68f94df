import { beforeEach, expect, it } from '@jest/globals'
import { chooseMedia, compressImage, newDevice, readFile, request } from '../testing/taro'
import { choose } from './choose.weapp'
import { put } from './put.weapp'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]).buffer
const address = { uploadUrl: 'https://bucket.test/u?X-Amz-Signature=1', headers: { 'content-type': 'image/jpeg' } }

beforeEach(() => {
  newDevice()
  readFile.mockImplementation(({ success }) => success({ data: jpeg }))
})

it('picks photos that WeChat has shrunk, and shrinks once more what is large', async () => {
  chooseMedia.mockResolvedValue({
    tempFiles: [
      { tempFilePath: 'wxfile://small', size: 300_000 },
      { tempFilePath: 'wxfile://large', size: 5_000_000 },
    ],
  })
  compressImage.mockResolvedValue({ tempFilePath: 'wxfile://shrunk' })
  const picked = await choose(3)
  expect(chooseMedia.mock.calls[0]?.[0]).toMatchObject({ count: 3, mediaType: ['image'], sizeType: ['compressed'] })
  expect(readFile.mock.calls.map(([{ filePath }]) => filePath).sort()).toEqual(['wxfile://shrunk', 'wxfile://small'])
  expect(picked.map(({ preview, contentType, size }) => [preview, contentType, size])).toEqual([
    ['wxfile://small', 'image/jpeg', 4],
    ['wxfile://shrunk', 'image/jpeg', 4],
  ])
})

it('picks nothing when somebody thinks better of it, and says so when the album is closed to us', async () => {
  chooseMedia.mockRejectedValueOnce({ errMsg: 'chooseMedia:fail cancel' })
  expect(await choose(1)).toEqual([])
  chooseMedia.mockRejectedValueOnce({ errMsg: 'chooseMedia:fail auth deny' })
  await expect(choose(1)).rejects.toMatchObject({ errMsg: 'chooseMedia:fail auth deny' })
})

it('puts the bytes themselves to the signed address', async () => {
  request.mockResolvedValueOnce({ statusCode: 200 })
  const shares: number[] = []
  await put(address, jpeg, (share) => shares.push(share))
  expect(request.mock.calls[0]?.[0]).toMatchObject({ url: address.uploadUrl, method: 'PUT', data: jpeg, header: address.headers })
  expect(shares).toEqual([1])
  request.mockResolvedValueOnce({ statusCode: 403 })
  await expect(put(address, jpeg, () => {})).rejects.toMatchObject({ why: 'broken' })
  request.mockRejectedValueOnce({ errMsg: 'request:fail timeout' })
  await expect(put(address, jpeg, () => {})).rejects.toMatchObject({ why: 'timeout' })
})
