import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { copyObject, getObject, headObject, putObject, putObjectStream } from './objects'

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

describe('objects', () => {
  it('are kept with their type, and absent ones are undefined', async () => {
    await putObject('a/凭证 1.txt', '你好', 'text/plain')
    const head = await headObject('a/凭证 1.txt')
    expect(head).toEqual({ size: 6, contentType: 'text/plain', etag: expect.stringMatching(/^"[0-9a-f]{32}"$/) })
    const found = await getObject('a/凭证 1.txt')
    expect([text(found?.bytes), found?.etag]).toEqual(['你好', head?.etag])
    expect([await headObject('a/none'), await getObject('a/none')]).toEqual([undefined, undefined])
  })

  it('are read in part, and the whole is told', async () => {
    await putObject('a/ranged', '0123456789', 'text/plain')
    const found = await getObject('a/ranged', { from: 2, to: 4 })
    expect([text(found?.bytes), found?.size]).toEqual(['234', 10])
    expect(text((await getObject('a/ranged', { from: 8, to: 99 }))?.bytes)).toBe('89')
  })

  it('of any length are written as a stream, and nothing is there when it breaks off', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    const chunks = (count: number, end = () => {}) =>
      Readable.from(
        (async function* () {
          for (let i = 0; i < count; i++) yield chunk
          end()
        })(),
      )
    await putObjectStream('a/long', chunks(12), 'text/csv')
    expect(await headObject('a/long')).toEqual({ size: 12 * 1024 * 1024, contentType: 'text/csv', etag: expect.stringMatching(/-3"$/) })
    await putObjectStream('a/short', Readable.from([Buffer.from('short')]), 'text/csv')
    expect(text((await getObject('a/short'))?.bytes)).toBe('short')
    const broken = () => {
      throw new Error('broken off')
    }
    await expect(putObjectStream('a/broken', chunks(12, broken), 'text/csv')).rejects.toThrow('broken off')
    expect(await headObject('a/broken')).toBeUndefined()
  })

  it('are copied only as they were seen', async () => {
    await putObject('a/from', 'one', 'text/html')
    const { etag } = (await headObject('a/from'))!
    expect(await copyObject('a/from', 'a/to', { etag, contentType: 'image/png' })).toBe(true)
    await putObject('a/from', 'two', 'text/html')
    expect(await copyObject('a/from', 'a/to', { etag, contentType: 'image/png' })).toBe(false)
    expect(await copyObject('a/none', 'a/to', { etag, contentType: 'image/png' })).toBe(false)
    const kept = await getObject('a/to')
    expect([text(kept?.bytes), kept?.contentType]).toEqual(['one', 'image/png'])
  })
})
