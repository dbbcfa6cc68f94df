import { beforeEach, expect, it } from '@jest/globals'
import { newDevice, readFile, userFiles } from '../../platform/testing/taro'
import { photos } from './photos.weapp'

const bytes = new Uint8Array([0xff, 0xd8, 0xff]).buffer

beforeEach(() => {
  newDevice()
  userFiles.clear()
  readFile.mockImplementation(({ filePath, success, fail }) => {
    const data = userFiles.get(filePath)
    return data ? success({ data }) : fail()
  })
})

it('lie among the files that WeChat keeps for its user, under the id under which they are sent', async () => {
  userFiles.set('wxfile://usr/other.txt', bytes)
  await photos.keep('fil_1', bytes)
  expect([...userFiles.keys()]).toContain('wxfile://usr/fil_1')
  expect([await photos.all(), await photos.read('fil_1'), await photos.read('fil_2')]).toEqual([['fil_1'], bytes, undefined])
  await photos.letGo(['fil_1', 'fil_2'])
  expect(await photos.all()).toEqual([])
})
