import type { Endpoint } from '@shared/kernel/endpoint'
import { Refused, refusals } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type * as z from 'zod/mini'
import { logAnswer, logFault } from './log'

export interface Came {
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>
  /** To the byte, since the signature is over it. */
  rawBody: string
  now: Instant
}

/**
 * Makes a Lambda that an outside service calls. Who calls is told by a signature over what came, so that is handed on as it came
 * instead of being parsed; a refusal's status is what makes the service try again. Nothing of what came is logged.
 */
export function callback<O extends z.ZodMiniType>(endpoint: Endpoint<z.ZodMiniType, O>, take: (came: Came) => Promise<z.input<O>>) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { requestId, timeEpoch } = event.requestContext
    const began = Date.now()
    const operation = `${endpoint.method} ${endpoint.path}`
    const done = (statusCode: number, body: unknown, code?: string) => {
      logAnswer({ operation, requestId, status: statusCode, ms: Date.now() - began, ...(code && { code }) })
      return { statusCode, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) }
    }
    try {
      const rawBody = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
      const told = await take({ headers: event.headers, rawBody, now: new Date(timeEpoch).toISOString() })
      return done(200, endpoint.output.parse(told))
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
