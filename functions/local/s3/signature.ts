import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { S3Error } from './s3Error'

export interface Keys {
  accessKeyId: string
  secretAccessKey: string
}

export interface Signed {
  method: string
  /** As on the request line: path and query, percent-encoded. */
  target: string
  headers: IncomingHttpHeaders
}

const algorithm = 'AWS4-HMAC-SHA256'
const unsigned = 'UNSIGNED-PAYLOAD'
const weekSeconds = 604_800
const skewMs = 15 * 60_000

/**
 * AWS Signature Version 4 as S3 checks it, in the query (presigned) or in the authorization header; answers the hash that the body must have,
 * or `UNSIGNED-PAYLOAD`. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function verified({ method, target, headers }: Signed, keys: Keys, now: Date): string {
  const [path = '', search = ''] = target.split(/\?(.*)/s)
  const query = new URLSearchParams(search)
  const said = query.has('X-Amz-Signature') ? inQuery(query, now) : inHeader(headers, now)
  const [accessKeyId, day = '', region = '', service, end] = said.credential.split('/')
  if (accessKeyId !== keys.accessKeyId) throw new S3Error(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist.')
  if (service !== 's3' || end !== 'aws4_request' || day !== said.date.slice(0, 8)) throw malformed()
  if (!said.signedHeaders.includes('host')) throw malformed()
  query.delete('X-Amz-Signature')
  const canonical = [
    method,
    path,
    canonicalQuery(query),
    ...said.signedHeaders.map((name) => `${name}:${plain(headers[name])}`),
    '',
    said.signedHeaders.join(';'),
    said.payload,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = [algorithm, said.date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>((under, part) => hmac(under, part), `AWS4${keys.secretAccessKey}`)
  if (!same(hmac(key, text).toString('hex'), said.signature)) {
    const message = 'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
    throw new S3Error(403, 'SignatureDoesNotMatch', message)
  }
  return said.payload
}

interface Said {
  credential: string
  date: string
  signedHeaders: string[]
  signature: string
  payload: string
}

function inQuery(query: URLSearchParams, now: Date): Said {
  const of = (name: string) => query.get(`X-Amz-${name}`) ?? ''
  const [date, seconds] = [of('Date'), Number(of('Expires'))]
  const since = instant(date)
  if (of('Algorithm') !== algorithm || !(seconds > 0 && seconds <= weekSeconds)) throw malformed()
  if (now.getTime() > since + seconds * 1000) throw new S3Error(403, 'AccessDenied', 'Request has expired')
  if (now.getTime() < since - skewMs) throw new S3Error(403, 'AccessDenied', 'Request is not valid yet')
  const signedHeaders = of('SignedHeaders').split(';')
  return { credential: of('Credential'), date, signedHeaders, signature: of('Signature'), payload: unsigned }
}

const header = /^AWS4-HMAC-SHA256 Credential=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=(\w+)$/

function inHeader(headers: IncomingHttpHeaders, now: Date): Said {
  if (!headers.authorization) throw new S3Error(403, 'AccessDenied', 'Access Denied')
  const [, credential = '', names = '', signature = ''] = header.exec(headers.authorization) ?? []
  const date = plain(headers['x-amz-date'])
  const payload = plain(headers['x-amz-content-sha256'])
  if (!signature || !payload) throw malformed()
  if (Math.abs(now.getTime() - instant(date)) > skewMs) {
    throw new S3Error(403, 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.')
  }
  return { credential, date, signedHeaders: names.split(';'), signature, payload }
}

const malformed = () => new S3Error(400, 'AuthorizationQueryParametersError', 'The authorization that you provided is malformed.')

function instant(basic: string): number {
  const [, y, m, d, h, min, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(basic) ?? []
  if (!s) throw malformed()
  return Date.parse(`${y}-${m}-${d}T${h}:${min}:${s}Z`)
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
/** A header's value without its outer spaces, inner ones folded to one. */
const plain = (value: string | string[] | undefined) => `${value ?? ''}`.trim().replaceAll(/\s+/g, ' ')
const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
const canonicalQuery = (query: URLSearchParams) =>
  [...query]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('&')
