import type { Endpoint, Who } from '@shared/kernel/endpoint'
import { Refused, refusals } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod/mini'
import zhCN from 'zod/v4/locales/zh-CN.js'
import type { Along, Read } from './along'
import { type Actor, actorOf } from './auth'
import { consumerOf } from './consumer'
import { logAnswer, logFault } from './log'
import { table } from './table'

z.config(zhCN())

export interface Request<I, W> {
  input: I
  /** Where anyone may call, only of who says so, and only where the endpoint asks (`knows`). */
  actor: W extends 'anyone' ? Actor | undefined : Actor
  /** Who has a consumer's session, where the endpoint takes it (`consumes`): everywhere else that is no session. */
  consumer: string | undefined
  /** Reads rows, those that were read along with the caller's without another call. */
  read: Read
  now: Instant
  sourceIp: string
  /** What the caller can show. */
  accept: string | undefined
}

/** Answered where the thing itself lies elsewhere: a file in the bucket, which no Lambda could send whole. */
export class Elsewhere {
  constructor(readonly url: string) {}
}

/** Answered where something else than JSON is asked for: a page to look at, a format of others. */
export class Page {
  constructor(
    readonly body: string,
    readonly type: string,
    readonly status = 200,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/** Turns an endpoint and a plain function into a Lambda: who, parse in, answer, check out; refusals to statuses. */
export function http<I extends z.ZodMiniType, O extends z.ZodMiniType, W extends 'anyone' | Who>(
  endpoint: Endpoint<I, O, W> & { along?: Along; knows?: true },
  answer: (request: Request<z.output<I>, W>) => Promise<z.input<O> | Elsewhere | Page>,
) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { requestId, timeEpoch, http } = event.requestContext
    const began = Date.now()
    const operation = `${endpoint.method} ${endpoint.path}`
    let actor: Actor | undefined
    let read: Read = table.getMany
    const done = (status: number, body: unknown, code?: string) => {
      const who = actor && { staffId: actor.staff.staffId, partyId: actor.party.partyId }
      logAnswer({ operation, requestId, status, ms: Date.now() - began, ...(code && { code }), ...who })
      return {
        statusCode: status,
        headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
        body: JSON.stringify(body),
      }
    }
    try {
      const consumer = endpoint.consumes && (await consumerOf(event.headers.authorization))
      const isAsked = (endpoint.knows || endpoint.consumes) && !consumer && event.headers.authorization
      if (endpoint.who !== 'anyone' || isAsked) {
        ;({ actor, read } = await actorOf(event.headers.authorization, endpoint.along))
        if (endpoint.who !== 'anyone') mayCall(endpoint.who, actor)
      }
      const input = parsed(endpoint.input, event)
      const now = new Date(timeEpoch).toISOString()
      const { accept } = event.headers
      const who = actor as Request<unknown, W>['actor']
      const output = await answer({ input, actor: who, consumer, read, now, sourceIp: http.sourceIp, accept })
      if (output instanceof Elsewhere) return { ...done(302, {}), headers: { location: output.url, 'cache-control': 'no-store' } }
      if (output instanceof Page) {
        const { body, type, status, headers } = output
        return { ...done(status, {}), headers: { ...headers, 'content-type': type, 'cache-control': 'no-store' }, body }
      }
      return done(200, endpoint.output.parse(output))
    } catch (error) {
      if (error instanceof Refused) {
        const { status, message } = refusals[error.code]
        return done(status, { code: error.code, message, detail: error.detail }, error.code)
      }
      logFault(operation, requestId, error)
      return done(500, { code: 'internal', message: '系统出了点问题，请稍后再试', detail: { requestId } }, 'internal')
    }
  }
}

function mayCall(who: Who, { staff, party }: Actor) {
  const allowed = who[party.kind]
  if (allowed !== 'any' && !allowed?.some((role) => staff.roles.includes(role))) throw new Refused('actor.forbidden')
}

function parsed<I extends z.ZodMiniType>(schema: I, event: APIGatewayProxyEventV2): z.output<I> {
  const input = schema.safeParse({ ...event.queryStringParameters, ...body(event), ...event.pathParameters })
  if (input.success) return input.data
  const issues = input.error.issues.slice(0, 20).map(({ path, message }) => ({ field: path.join('.'), problem: message }))
  throw new Refused('input.invalid', { issues })
}

/** JSON can spell half of a character, which no row can hold. */
const halves = /\\u[dD][89a-fA-F]/
function whole(_field: string, value: unknown) {
  if (typeof value === 'string' && Buffer.from(value).toString() !== value) throw new SyntaxError('half a character')
  return value
}

function body({ body, isBase64Encoded }: APIGatewayProxyEventV2): object {
  if (!body) return {}
  try {
    const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body
    const read: unknown = JSON.parse(text, halves.test(text) ? whole : undefined)
    if (read && typeof read === 'object' && !Array.isArray(read)) return read
  } catch {}
  throw new Refused('input.invalid', { issues: [{ field: '', problem: '请求体应为 JSON 对象，文字不能残缺' }] })
}
