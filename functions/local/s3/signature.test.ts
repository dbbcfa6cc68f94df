/** @jest-environment node */
import { describe, expect, it } from '@jest/globals'
import { type Signed, verified } from './signature'

/** The examples of AWS's own documentation: API/sig-v4-header-based-auth.html, API/sigv4-query-string-auth.html. */
const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const now = new Date('2013-05-24T00:00:00Z')
const host = 'examplebucket.s3.amazonaws.com'
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const presigned: Signed = {
  method: 'GET',
  target:
    '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  headers: { host },
}
const inHeader: Signed = {
  method: 'GET',
  target: '/test.txt',
  headers: {
    host,
    range: 'bytes=0-9',
    'x-amz-content-sha256': empty,
    'x-amz-date': '20130524T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
}
const listed: Signed = {
  method: 'GET',
  target: '/?max-keys=2&prefix=J',
  headers: {
    host,
    'x-amz-content-sha256': empty,
    'x-amz-date': '20130524T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;x-amz-content-sha256;x-amz-date,Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
}
const refused = (code: string) => expect.objectContaining({ code })

describe('the signature', () => {
  it('is that of the documentation, in the query and in the header', () => {
    expect([presigned, inHeader, listed].map((one) => verified(one, keys, now))).toEqual(['UNSIGNED-PAYLOAD', empty, empty])
  })

  it('is refused for another method, object, header, key or secret', () => {
    const wrong = refused('SignatureDoesNotMatch')
    expect(() => verified({ ...presigned, method: 'PUT' }, keys, now)).toThrow(wrong)
    expect(() => verified({ ...presigned, target: presigned.target.replace('test', 'text') }, keys, now)).toThrow(wrong)
    expect(() => verified({ ...presigned, target: presigned.target.replace('86400', '86401') }, keys, now)).toThrow(wrong)
    expect(() => verified({ ...presigned, headers: { host: 'evil' } }, keys, now)).toThrow(wrong)
    expect(() => verified({ ...inHeader, headers: { ...inHeader.headers, range: 'bytes=0-99' } }, keys, now)).toThrow(wrong)
    expect(() => verified(presigned, { ...keys, secretAccessKey: 'another' }, now)).toThrow(wrong)
    expect(() => verified(presigned, { ...keys, accessKeyId: 'another' }, now)).toThrow(refused('InvalidAccessKeyId'))
    expect(() => verified({ ...presigned, target: '/test.txt' }, keys, now)).toThrow(refused('AccessDenied'))
  })

  it('ends with its time', () => {
    const at = (time: string) => () => verified(presigned, keys, new Date(time))
    expect(at('2013-05-25T00:00:00Z')()).toBe('UNSIGNED-PAYLOAD')
    expect(at('2013-05-25T00:00:01Z')).toThrow(refused('AccessDenied'))
    expect(at('2013-05-23T23:00:00Z')).toThrow(refused('AccessDenied'))
    expect(() => verified(inHeader, keys, new Date('2013-05-24T00:16:00Z'))).toThrow(refused('RequestTimeTooSkewed'))
  })
})
