import { createHash, createHmac } from 'node:crypto'
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner'
import { required } from './env'
import { defaultProvider } from './lambdaCredentials'

/**
 * Addresses of objects that are signed for a while, made without S3's client: who only hands out addresses starts 170 KB lighter.
 * The bucket has a host name of its own; an endpoint that is named (a laptop's) has it in the path.
 */
const region = required('AWS_REGION')
const bucket = required('BUCKET_NAME')
const host = `${bucket}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
const base = new URL(process.env.AWS_ENDPOINT_URL_S3 ? `${process.env.AWS_ENDPOINT_URL_S3}/${bucket}` : `https://${host}`)

const { hostname, port, protocol } = base
const basePath = base.pathname.replace(/\/$/, '')

/** SHA-256 as the signer wants it. */
class Sha256 {
  private readonly hash
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret))
  }
  update(data: string | ArrayBuffer | ArrayBufferView) {
    this.hash.update(bytesOf(data))
  }
  async digest() {
    return new Uint8Array(this.hash.digest())
  }
  reset() {}
}
const bytesOf = (data: string | ArrayBuffer | ArrayBufferView) =>
  typeof data === 'string'
    ? Buffer.from(data)
    : ArrayBuffer.isView(data)
      ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
      : Buffer.from(data)

const presigner = new S3RequestPresigner({ region, credentials: defaultProvider(), sha256: Sha256 })

export interface SignedUpload {
  url: string
  method: 'PUT'
  /** Sent as they are, or S3 refuses. */
  headers: Record<string, string>
}

/** An address that takes these many bytes of this type, once or again, until `seconds` are over. */
export async function signedUpload(key: string, about: { contentType: string; size: number; seconds: number }): Promise<SignedUpload> {
  const headers = { 'content-type': about.contentType }
  const signed = { ...headers, 'content-length': `${about.size}` }
  return { url: await signedUrl('PUT', key, { headers: signed, query: {}, seconds: about.seconds }), method: 'PUT', headers }
}

/** An address that shows the object until `seconds` are over; with `download` a browser saves it under `name`. */
export function signedDownload(key: string, about: { name: string; seconds: number; download?: boolean }): Promise<string> {
  const disposition = `${about.download ? 'attachment' : 'inline'}; filename="${ascii(about.name)}"; filename*=UTF-8''${encoded(about.name)}`
  return signedUrl('GET', key, { headers: {}, query: { 'response-content-disposition': disposition }, seconds: about.seconds })
}

interface Parts {
  headers: Record<string, string>
  query: Record<string, string>
  seconds: number
}

async function signedUrl(method: string, key: string, { headers, query, seconds }: Parts): Promise<string> {
  const path = `${basePath}/${key.split('/').map(encoded).join('/')}`
  const request = { method, protocol, hostname, path, query, headers, ...(port && { port: Number(port) }) }
  const signableHeaders = new Set(['host', ...Object.keys(headers)])
  const signed = await presigner.presign(request, { expiresIn: seconds, signableHeaders })
  const search = Object.entries(signed.query ?? {}).map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`)
  return `${protocol}//${base.host}${path}?${search.join('&')}`
}

const ascii = (name: string) => name.replaceAll(/[^\w.-]/g, '_')
/** RFC 3986: percent-encoded UTF-8, with the signs that encodeURIComponent leaves. */
const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
