import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type Meta, noSuchKey, type ObjectFiles } from './objectFiles'
import { S3Error, xml } from './s3Error'

export interface Asked {
  request: IncomingMessage
  response: ServerResponse
  key: string
  query: URLSearchParams
  /** The hash the body must come to, when it was signed. */
  sha256: string | undefined
}

/** S3's largest object in one put; a phone's are smaller, and their length is signed. */
const maxBytes = 5 * 1024 ** 3

/** The operations of S3's REST API that functions/platform/objects.ts uses, by method and what the query names; any other is refused by name. */
export async function answerS3(asked: Asked, files: ObjectFiles): Promise<void> {
  const { request, response, key, query, sha256 } = asked
  const operation = `${request.method}${query.has('uploads') ? ' uploads' : ''}${query.has('uploadId') ? ' uploadId' : ''}`
  if (operation === 'GET' || operation === 'HEAD') return show(asked, files)
  if (operation === 'PUT' && request.headers['x-amz-copy-source']) return copy(asked, files)
  if (operation === 'PUT') {
    measured(request)
    const { etag } = await files.put(key, typeOf(request), request, sha256)
    response.writeHead(200, { etag }).end()
  } else if (operation === 'PUT uploadId') {
    measured(request)
    const etag = await files.putPart(query.get('uploadId')!, Number(query.get('partNumber')), request, sha256)
    response.writeHead(200, { etag }).end()
  } else if (operation === 'POST uploads') {
    const UploadId = await files.begin(key, typeOf(request))
    sendXml(response, 200, xml('InitiateMultipartUploadResult', { Bucket: '', Key: key, UploadId }))
  } else if (operation === 'POST uploadId') {
    const { etag } = await files.complete(query.get('uploadId')!, key, await partsIn(request))
    sendXml(response, 200, xml('CompleteMultipartUploadResult', { Key: key, ETag: etag }))
  } else if (operation === 'DELETE uploadId') {
    await files.abort(query.get('uploadId')!)
    response.writeHead(204).end()
  } else throw new S3Error(501, 'NotImplemented', `${operation} is not implemented here.`)
}

export function sendXml(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(text) }).end(text)
}

const typeOf = ({ headers }: IncomingMessage) => headers['content-type'] ?? 'binary/octet-stream'

function measured({ headers }: IncomingMessage) {
  if (`${headers['content-encoding']}`.includes('aws-chunked'))
    throw new S3Error(501, 'NotImplemented', 'aws-chunked is not implemented here.')
  const length = Number(headers['content-length'])
  if (Number.isNaN(length)) throw new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.')
  if (length > maxBytes) throw new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size.')
}

async function show({ request, response, key, query }: Asked, files: ObjectFiles) {
  const meta = await files.find(key)
  if (!meta) throw noSuchKey()
  const range = rangeOf(request.headers.range, meta)
  const disposition = query.get('response-content-disposition')
  response.writeHead(range ? 206 : 200, {
    'accept-ranges': 'bytes',
    'content-type': query.get('response-content-type') ?? meta.contentType,
    'content-length': range ? range.to - range.from + 1 : meta.size,
    etag: meta.etag,
    'last-modified': new Date(meta.modifiedAt).toUTCString(),
    ...(range && { 'content-range': `bytes ${range.from}-${range.to}/${meta.size}` }),
    ...(disposition && { 'content-disposition': disposition }),
  })
  if (request.method === 'HEAD' || meta.size === 0) response.end()
  else await pipeline(await files.read(key, range), response)
}

/** One range; several, or one that cannot be read, are the whole object, as HTTP allows. */
function rangeOf(header: string | undefined, { size }: Meta): { from: number; to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (!first && !last) return undefined
  const from = first ? Number(first) : Math.max(0, size - Number(last))
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1
  if (from >= size || from > to) throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable')
  return { from, to }
}

async function copy({ request, response, key }: Asked, files: ObjectFiles) {
  const { headers } = request
  const [, , ...rest] = `/${decodeURIComponent(`${headers['x-amz-copy-source']}`).replace(/^\//, '')}`.split('/')
  const from = rest.join('/')
  const found = await files.find(from)
  if (!found) throw noSuchKey()
  const wanted = headers['x-amz-copy-source-if-match']
  if (wanted && wanted !== found.etag) {
    throw new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold')
  }
  const meta = await files.copy(from, key, headers['x-amz-metadata-directive'] === 'REPLACE' ? typeOf(request) : undefined)
  sendXml(response, 200, xml('CopyObjectResult', { ETag: meta.etag, LastModified: meta.modifiedAt }))
}

async function partsIn(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const parts = Buffer.concat(chunks)
    .toString()
    .matchAll(/<Part>(.*?)<\/Part>/gs)
  const found = [...parts].map(([, part = '']) => ({
    number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
    etag: (/<ETag>(.*?)</.exec(part)?.[1] ?? '').replaceAll(/&quot;|&#34;/g, '"'),
  }))
  if (found.some(({ number }, i) => i > 0 && number <= found[i - 1]!.number)) {
    throw new S3Error(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.')
  }
  if (found.length === 0) throw new S3Error(400, 'MalformedXML', 'The XML you provided was not well-formed.')
  return found
}
