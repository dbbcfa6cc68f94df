import { describe, expect, it } from '@jest/globals'
import { headObject, putObject } from './objects'
import { signedDownload, signedUpload } from './signedUrls'

const about = { contentType: 'image/png', size: 5, seconds: 60 }

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
