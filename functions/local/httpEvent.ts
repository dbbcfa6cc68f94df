import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { decoded, type Found } from './routes'

export interface Incoming {
  method: string
  /** As on the request line: path and query, percent-encoded. */
  target: string
  headers: IncomingHttpHeaders
  body?: Buffer | undefined
  sourceIp: string
  /** When it arrived (epoch ms), where that is not now: for the seed's past, never from outside. */
  at?: number | undefined
}
export interface Outgoing {
  status: number
  headers: Record<string, string | string[]>
  body: string | Buffer
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Outgoing => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
})

export const refusal = (status: number, code: string, message: string, detail: object = {}, headers = {}) =>
  json(status, { code, message, detail }, headers)

export function pathOf(target: string) {
  const query = target.indexOf('?')
  return query < 0 ? target : target.slice(0, query)
}

/** The event API Gateway's HTTP API hands a Lambda, payload format 2.0. */
export function httpEvent(
  { method, target, headers, body, sourceIp, at }: Incoming,
  { key, parameters }: Found<unknown>,
): APIGatewayProxyEventV2 {
  const path = pathOf(target)
  const rawPath = decoded(path)
  const rawQueryString = target.slice(path.length + 1)
  const { cookie, ...others } = headers
  const host = headers.host ?? 'localhost'
  const now = at === undefined ? new Date() : new Date(at)
  const text = body?.length ? isText(headers) : true
  return {
    version: '2.0',
    routeKey: key,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers: flat(others),
    ...(rawQueryString && { queryStringParameters: query(rawQueryString) }),
    ...(parameters && { pathParameters: parameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split('.')[0]!,
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey: key,
      stage: '$default',
      time: clfTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body?.length && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: !text,
  }
}

function flat(headers: IncomingHttpHeaders) {
  const one: Record<string, string> = {}
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) one[name] = typeof value === 'string' ? value : value.join(',')
  }
  return one
}

function query(raw: string) {
  const one: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(raw)) one[name] = name in one ? `${one[name]},${value}` : value
  return one
}

/** API Gateway hands on text as it is and everything else, forms included, as base64. */
function isText(headers: IncomingHttpHeaders) {
  const type = headers['content-type']
  if (headers['content-encoding']) return false
  return type === undefined || /^(text\/|application\/([\w.-]+\+)?(json|xml|javascript))/i.test(type)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number) => `${n}`.padStart(2, '0')

/** `21/Nov/2026:08:00:00 +0000` */
function clfTime(t: Date) {
  const time = [t.getUTCHours(), t.getUTCMinutes(), t.getUTCSeconds()].map(two).join(':')
  return `${two(t.getUTCDate())}/${months[t.getUTCMonth()]}/${t.getUTCFullYear()}:${time} +0000`
}

/** What API Gateway makes of a Lambda's answer: a structured one, or anything else as a JSON body of a 200. */
export function outgoing(answer: unknown): Outgoing {
  if (!answer || typeof answer !== 'object' || !('statusCode' in answer)) {
    return json(200, answer ?? null)
  }
  const { statusCode, headers = {}, body = '', cookies, isBase64Encoded } = answer as Answer
  const plain: Outgoing['headers'] = { 'content-type': 'text/plain; charset=utf-8' }
  for (const name in headers) plain[name.toLowerCase()] = String(headers[name])
  if (cookies?.length) plain['set-cookie'] = cookies
  return { status: Number(statusCode), headers: plain, body: isBase64Encoded ? Buffer.from(body, 'base64') : body }
}

interface Answer {
  statusCode: number
  headers?: Record<string, string | number | boolean>
  body?: string
  cookies?: string[]
  isBase64Encoded?: boolean
}
