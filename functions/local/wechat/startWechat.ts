import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Options, type StandIn, wechatStandIn } from './standIn'

export interface Wechat extends StandIn {
  /** For WECHAT_BASE_URL. */
  url: string
  stop(): Promise<void>
}

/** The stand-in as a server of its own, on the loopback: for tests, and for whoever does not run the whole product. */
export async function startWechat({ port = 0, ...options }: Options & { port?: number }): Promise<Wechat> {
  const standIn = wechatStandIn(options)
  const server = createServer((request, response) => void serve(standIn, request, response))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { ...standIn, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

async function serve(standIn: StandIn, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { status, headers, body } = standIn.answer({
    method: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    body: Buffer.concat(chunks),
  })
  response.writeHead(status, headers).end(body)
}
