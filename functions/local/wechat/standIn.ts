import { randomBytes } from 'node:crypto'
import { failed } from './answers'
import { Codes } from './codes'
import { png } from './png'
import { type FindPayment, Shipping } from './shipping'
import { Tokens } from './tokens'

export interface StandIn {
  answer(asked: Asked): Answered
  /** What `wx.login` on this person's phone would give. */
  mintCode(openid: string): string
  /** What the phone's button for the number would give. */
  mintPhoneCode(phoneNumber: string): string
  /** Every scene a code was drawn for, oldest first. */
  scenes: readonly string[]
  revokeTokens(): void
}

export interface Asked {
  method: string
  /** As WeChat's documentation gives it: /sns/jscode2session … */
  path: string
  query: URLSearchParams
  body?: Buffer | undefined
}
export interface Answered {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

export interface Options {
  appid: string
  secret: string
  /** More codes that serve for ever, with the openid they mean. */
  people?: Record<string, string>
  /** Where WeChat looks up what was paid; without it nothing was. */
  payments?: FindPayment
  clock?: () => number
}

/**
 * Stands in for api.weixin.qq.com: the documented wire format and errors of code2Session, stable_token, getUnlimited, getPhoneNumber and
 * 发货信息管理 (developers.weixin.qq.com). What deviates for the demo is told at `Codes`. Sends nothing anywhere.
 */
export function wechatStandIn({ appid, secret, people = {}, payments = () => undefined, clock = Date.now }: Options): StandIn {
  const codes = new Codes(people, clock)
  const tokens = new Tokens(clock)
  const phones = new Map<string, string>()
  const scenes: string[] = []
  const shipping = new Shipping(payments)

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
    'POST /wxa/sec/order/upload_shipping_info': (query, body) => {
      const wrong = tokens.check(query.get('access_token'))
      return wrong ? failed(wrong) : shipping.upload(body)
    },
    'POST /wxa/sec/order/get_order': (query, body) => {
      const wrong = tokens.check(query.get('access_token'))
      return wrong ? failed(wrong) : shipping.order(body)
    },
  }

  return {
    answer: ({ method, path, query, body }) => {
      const route = routes[`${method} ${path}`]
      if (!route) return { status: 404, headers: {}, body: '' }
      const sent = parsed(body)
      const told = sent ? route(query, sent) : failed(47001)
      const isImage = Buffer.isBuffer(told)
      const headers = { 'content-type': isImage ? 'image/png' : 'application/json; encoding=utf-8' }
      return { status: 200, headers, body: isImage ? told : JSON.stringify(told) }
    },
    mintCode: (openid) => codes.mint(openid),
    mintPhoneCode: (phoneNumber) => {
      const code = randomBytes(32).toString('hex')
      phones.set(code, phoneNumber)
      return code
    },
    scenes,
    revokeTokens: () => tokens.revoke(),
  }
}

type Body = Record<string, unknown>

/** 32 visible characters, no percent sign; a page without leading slash and without parameters. */
function badCode({ scene, page, width }: Body): number {
  if (typeof scene !== 'string' || !/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)) return 40169
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page.includes('?'))) return 41030
  return width === undefined || (Number(width) >= 280 && Number(width) <= 1280) ? 0 : 40097
}

function parsed(body: Buffer | undefined): Body | undefined {
  if (!body?.length) return {}
  try {
    const read: unknown = JSON.parse(body.toString())
    return read && typeof read === 'object' ? (read as Body) : undefined
  } catch {
    return undefined
  }
}
