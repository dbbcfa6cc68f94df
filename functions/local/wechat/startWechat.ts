import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { failed } from './answers'
import { Codes } from './codes'
import { png } from './png'
import { Tokens } from './tokens'

export interface Wechat {
  /** For WECHAT_BASE_URL. */
  url: string
  /** What `wx.login` on this person's phone would give. */
  mintCode(openid: string): string
  /** What the phone's button for the number would give. */
  mintPhoneCode(phoneNumber: string): string
  /** Every scene a code was drawn for, oldest first. */
  scenes: readonly string[]
  revokeTokens(): void
  stop(): Promise<void>
}

interface Options {
  appid: string
  secret: string
  /** More codes that serve for ever, with the openid they mean. */
  people?: Record<string, string>
  port?: number
  clock?: () => number
}

/**
 * Stands in for api.weixin.qq.com on the loopback: the documented wire format and errors of code2Session, stable_token, getUnlimited and
 * getPhoneNumber (developers.weixin.qq.com). What deviates for the demo is told at `Codes`. `POST /local/wx-codes {openid}` mints a code.
 */
export async function startWechat({ appid, secret, people = {}, port = 0, clock = Date.now }: Options): Promise<Wechat> {
  const codes = new Codes(people, clock)
  const tokens = new Tokens(clock)
  const phones = new Map<string, string>()
  const scenes: string[] = []

  const wrongAccount = (id: unknown, key: unknown) => (!id ? 41002 : id !== appid ? 40013 : !key ? 41004 : key !== secret ? 40125 : 0)

  const routes: Record<string, (query: URLSearchParams, body: Body) => object | Buffer> = {
    'GET /sns/jscode2session': (query) => {
      const wrong = wrongAccount(query.get('appid'), query.get('secret'))
      if (wrong) return failed(wrong)
      if (query.get('grant_type') !== 'authorization_code') return failed(40002)
      const code = query.get('js_code')
      if (!code) return failed(41008)
      const told = codes.redeem(code)
      return 'errcode' in told ? failed(told.errcode) : { session_key: randomBytes(16).toString('base64'), openid: told.openid }
    },
    'POST /cgi-bin/stable_token': (_query, body) => {
      const wrong = wrongAccount(body.appid, body.secret)
      if (wrong) return failed(wrong)
      return body.grant_type === 'client_credential' ? tokens.ask(body.force_refresh === true) : failed(40002)
    },
    'POST /wxa/getwxacodeunlimit': (query, body) => {
      const wrong = tokens.check(query.get('access_token')) || badCode(body)
      if (wrong) return failed(wrong)
      scenes.push(String(body.scene))
      return png(`${body.page ?? ''}?scene=${body.scene}`, Number(body.width ?? 430))
    },
    'POST /wxa/business/getuserphonenumber': (query, body) => {
      const wrong = tokens.check(query.get('access_token'))
      if (wrong) return failed(wrong)
      const phoneNumber = phones.get(String(body.code))
      if (!phones.delete(String(body.code)) || !phoneNumber) return failed(40029)
      const watermark = { timestamp: Math.floor(clock() / 1000), appid }
      return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86', watermark } }
    },
    'POST /local/wx-codes': (_query, body) => (body.openid ? { code: codes.mint(String(body.openid)) } : failed(47001)),
  }

  const server = createServer((request, response) => void serve(routes, request, response))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mintCode: (openid) => codes.mint(openid),
    mintPhoneCode: (phoneNumber) => {
      const code = randomBytes(32).toString('hex')
      phones.set(code, phoneNumber)
      return code
    },
    scenes,
    revokeTokens: () => tokens.revoke(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Body = Record<string, unknown>

/** 32 visible characters, no percent sign; a page without leading slash and without parameters. */
function badCode({ scene, page, width }: Body): number {
  if (typeof scene !== 'string' || !/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)) return 40169
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page.includes('?'))) return 41030
  return width === undefined || (Number(width) >= 280 && Number(width) <= 1280) ? 0 : 40097
}

async function serve(
  routes: Record<string, (query: URLSearchParams, body: Body) => object | Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat')
  const route = routes[`${request.method} ${pathname}`]
  const body = await read(request)
  if (!route) response.writeHead(404).end()
  else {
    const told = body ? route(searchParams, body) : failed(47001)
    const isImage = Buffer.isBuffer(told)
    response.writeHead(200, { 'content-type': isImage ? 'image/png' : 'application/json; encoding=utf-8' })
    response.end(isImage ? told : JSON.stringify(told))
  }
}

async function read(request: IncomingMessage): Promise<Body | undefined> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  if (chunks.length === 0) return {}
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as Body
  } catch {
    return undefined
  }
}
