import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Endpoint } from '@shared/kernel/endpoint'
import type * as z from 'zod/mini'

/** The service's no, as any client over HTTP sees it. */
export class Answered extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: { lines?: { skuId: string }[] },
    message: string,
  ) {
    super(`${status} ${code} ${message} ${JSON.stringify(detail).slice(0, 400)}`)
  }
}

const lost = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT'])

/** A client over kept-alive connections: at most `inFlight` requests are under way, the others wait their turn. */
export class Client {
  private readonly agent: Agent

  constructor(
    private readonly url: string,
    inFlight: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  }

  /** Calls an operation; what got lost or came too early is sent again, which is safe because every command carries its id. */
  call<I extends z.ZodMiniType, O extends z.ZodMiniType>(
    endpoint: Endpoint<I, O>,
    input: z.input<I>,
    token?: string,
  ): Promise<z.output<O>> {
    const rest = { ...(input as Record<string, unknown>) }
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(rest[name])
      delete rest[name]
      return encodeURIComponent(value)
    })
    if (endpoint.method !== 'GET') return this.send(endpoint.method, path, rest, token)
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)])).toString()
    return this.send('GET', query ? `${path}?${query}` : path, undefined, token)
  }

  async send<T>(method: string, path: string, body?: object, token?: string): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return (await this.once(method, path, body && JSON.stringify(body), token)) as T
      } catch (error) {
        const again =
          error instanceof Answered ? error.status === 503 || error.status === 429 : lost.has((error as NodeJS.ErrnoException).code ?? '')
        if (!again || tries === 8) throw error
        await sleep(50 * 2 ** tries)
      }
    }
  }

  private once(method: string, path: string, body: string | undefined, token: string | undefined): Promise<unknown> {
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...(token && { authorization: `Bearer ${token}` }),
    }
    return new Promise((resolve, reject) => {
      const call = request(`${this.url}${path}`, { method, agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const status = response.statusCode ?? 0
          const answer = JSON.parse(Buffer.concat(chunks).toString() || '{}')
          if (status === 200) resolve(answer)
          else reject(new Answered(status, answer.code, answer.detail ?? {}, `${method} ${path}: ${answer.message}`))
        })
      })
      call.on('error', reject)
      call.end(body)
    })
  }

  close() {
    this.agent.destroy()
  }
}
