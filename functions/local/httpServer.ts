import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Incoming, type Outgoing, refusal } from './httpEvent'
import { Stop } from './stop'

/** What one call of a Lambda may carry. */
export const maxBodyBytes = 6 * 1024 * 1024

export interface HttpServer {
  url: string
  close(): Promise<void>
}

/** Listens, reads each request whole and writes what `answer` makes of it. */
export async function listen(answer: (request: Incoming) => Promise<Outgoing>, port: number, host: string): Promise<HttpServer> {
  const server = createServer((request, response) => {
    serve(request, response, answer).catch((error) => {
      console.error(error)
      response.destroy()
    })
  })
  server.keepAliveTimeout = 65_000
  await opened(server, port, host)
  const { port: taken } = server.address() as AddressInfo
  const loopback = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return { url: `http://${loopback.includes(':') ? `[${loopback}]` : loopback}:${taken}`, close: () => closed(server) }
}

function opened(server: Server, port: number, host: string) {
  return new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken: stop what listens there, or choose another with PORT=3001`
      reject(error.code === 'EADDRINUSE' ? new Stop(taken) : new Stop(`cannot listen on ${host}:${port}: ${error.message}`))
    })
    server.listen(port, host)
  })
}

/** Lets what is under way finish, but not for ever. */
async function closed(server: Server) {
  const done = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const patience = setTimeout(() => server.closeAllConnections(), 5_000)
  await done
  clearTimeout(patience)
}

async function serve(request: IncomingMessage, response: ServerResponse, answer: (request: Incoming) => Promise<Outgoing>) {
  const body = await read(request)
  if (body === 'gone') return
  const { status, headers, body: text } = body === 'tooLarge' ? tooLarge() : await answer(incoming(request, body))
  if (response.destroyed) return
  const bytes = typeof text === 'string' ? Buffer.byteLength(text) : text.length
  response.writeHead(status, { ...headers, ...(status !== 204 && status !== 304 && { 'content-length': bytes }) })
  response.end(request.method === 'HEAD' ? undefined : text)
}

const incoming = (request: IncomingMessage, body: Buffer | undefined): Incoming => ({
  method: request.method!,
  target: request.url!,
  headers: request.headers,
  body,
  sourceIp: request.socket.remoteAddress ?? '',
})

const tooLarge = () => refusal(413, 'input.tooLarge', '内容太大，最多 6 MB', { maxBytes: maxBodyBytes })

/** A body over the limit is read to its end and dropped, because a client that still sends does not hear the refusal. */
function read(request: IncomingMessage): Promise<Buffer | 'tooLarge' | 'gone'> | undefined {
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) return undefined
  return new Promise((resolve) => {
    let chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBodyBytes) chunks.push(chunk)
      else chunks = []
      if (bytes > 10 * maxBodyBytes) request.destroy()
    })
    request.on('end', () => resolve(bytes > maxBodyBytes ? 'tooLarge' : Buffer.concat(chunks)))
    request.on('error', () => resolve('gone'))
    request.on('close', () => resolve('gone'))
  })
}
