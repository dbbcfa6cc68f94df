import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { copyObject, getObject, headObject, putObject, putObjectStream, signedDownload, signedUpload } from './objects'

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()
const about = { contentType: 'image/png', size: 5, seconds: 60 }

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

describe('a signed address', () => {
  const put = (url: string, body: string, headers: Record<string, string>) => fetch(url, { method: 'PUT', body, headers })

  it('takes just these many bytes of this type', async () => {
    const { url, method, headers } = await signedUpload('u/one', about)
    expect([method, headers]).toEqual(['PUT', { 'content-type': 'image/png' }])
    expect((await put(url, '12345', headers)).status).toBe(200)
    expect(await headObject('u/one')).toMatchObject({ size: 5, contentType: 'image/png' })
    const refused = [
      put(url, '123456', headers),
      put(url, '12345', { 'content-type': 'text/html' }),
      put(url.replace('one', 'two'), '12345', headers),
    ]
    for (const answer of await Promise.all(refused)) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'application/xml'])
      expect(await answer.text()).toContain('<Code>SignatureDoesNotMatch</Code>')
    }
    expect(await headObject('u/two')).toBeUndefined()
    expect((await fetch(url)).status).toBe(403)
  })

  it('shows an object under its name, whole or in part, to a page of any origin', async () => {
    await putObject('u/shown', '0123456789', 'image/png')
    const shown = await fetch(await signedDownload('u/shown', { name: '回单 (1).png', seconds: 60 }), { headers: { origin: 'http://a' } })
    expect([shown.status, await shown.text(), shown.headers.get('content-type')]).toEqual([200, '0123456789', 'image/png'])
    expect(shown.headers.get('access-control-allow-origin')).toBe('*')
    expect(shown.headers.get('content-disposition')).toBe(
      `inline; filename="____1_.png"; filename*=UTF-8''%E5%9B%9E%E5%8D%95%20%281%29.png`,
    )
    const url = await signedDownload('u/shown', { name: 'a.png', seconds: 60, download: true })
    const part = await fetch(url, { headers: { range: 'bytes=-3' } })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '789', 'bytes 7-9/10'])
    expect(part.headers.get('content-disposition')).toMatch(/^attachment/)
    expect((await fetch(url, { headers: { range: 'bytes=10-' } })).status).toBe(416)
    expect((await fetch(await signedDownload('u/none', { name: 'a', seconds: 60 }))).status).toBe(404)
    const asked = { method: 'OPTIONS', headers: { origin: 'http://a', 'access-control-request-headers': 'content-type' } }
    expect((await fetch(url, asked)).headers.get('access-control-allow-headers')).toBe('content-type')
  })

  it('that is made up is refused', async () => {
    const url = new URL(await signedDownload('u/short', { name: 'a', seconds: 60 }))
    url.searchParams.set('X-Amz-Signature', '0'.repeat(64))
    expect((await fetch(url)).status).toBe(403)
    expect((await fetch(url.origin + url.pathname)).status).toBe(403)
  })
})
