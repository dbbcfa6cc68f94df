import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { answerS3, sendXml } from './answer'
import { type ObjectFiles, objectFiles } from './objectFiles'
import { S3Error, xml } from './s3Error'
import { type Keys, verified } from './signature'

interface Options {
  /** Where the objects lie, each bucket in a folder of its own. */
  dir: string
  keys: Keys
  /** Taken when it is free; otherwise, and for 0, any other. */
  port?: number
  host?: string
  now?: () => Date
}

export interface S3 {
  /** For AWS_ENDPOINT_URL_S3; the path says the bucket. */
  url: string
  stop(): Promise<void>
}

/** S3's REST protocol over files: the operations that we use, with signatures, expiry, ranges and CORS as S3 has them. */
export async function startS3({ dir, keys, port = 0, host = '127.0.0.1', now = () => new Date() }: Options): Promise<S3> {
  const buckets = new Map<string, ObjectFiles>()
  const bucket = (name: string) => {
    if (!/^[\w.-]{3,63}$/.test(name)) throw new S3Error(400, 'InvalidBucketName', 'The specified bucket is not valid.')
    const files = buckets.get(name) ?? objectFiles(join(dir, name))
    buckets.set(name, files)
    return files
  }
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-expose-headers', 'etag')
    if (request.method === 'OPTIONS') return preflight(request, response)
    serve(request, response).catch((error: unknown) => refuse(request, response, error))
  })

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const [target, method] = [request.url!, request.method!]
    const payload = verified({ method, target, headers: request.headers }, keys, now())
    const [path = '', search] = target.split(/\?(.*)/s)
    const [, name = '', ...rest] = path.split('/')
    const key = decodeURIComponent(rest.join('/'))
    if (!key) throw new S3Error(501, 'NotImplemented', 'Operations on buckets are not implemented here.')
    const sha256 = /^[0-9a-f]{64}$/.test(payload) ? payload : undefined
    await answerS3({ request, response, key, query: new URLSearchParams(search), sha256 }, bucket(name))
  }

  await opened(server, port, host)
  const loopback = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const { port: taken } = server.address() as AddressInfo
  const url = `http://${loopback.includes(':') ? `[${loopback}]` : loopback}:${taken}`
  // Whoever forgets it is not kept from ending.
  server.unref().on('connection', (socket) => socket.unref())
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 2_000).unref()
    })
  return { url, stop }
}

function opened(server: Server, port: number, host: string) {
  return new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port > 0) server.once('error', reject).listen(0, host)
      else reject(error)
    })
    server.listen(port, host)
  })
}

function preflight({ headers }: IncomingMessage, response: ServerResponse) {
  const asked = headers['access-control-request-headers']
  response.setHeader('access-control-allow-methods', 'GET, HEAD, PUT')
  if (asked) response.setHeader('access-control-allow-headers', asked)
  response.writeHead(200, { 'access-control-max-age': '86400', 'content-length': 0 }).end()
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown) {
  // A client that still sends does not hear the refusal.
  request.resume()
  if (response.headersSent || response.destroyed) return void response.destroy()
  if (!(error instanceof S3Error)) console.error('s3:', error)
  const { status, code, message } =
    error instanceof S3Error ? error : new S3Error(500, 'InternalError', 'We encountered an internal error.')
  if (request.method === 'HEAD') response.writeHead(status).end()
  else sendXml(response, status, xml('Error', { Code: code, Message: message }))
}
