import type { Instant } from '@shared/kernel/time'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

interface Call {
  method?: string
  path?: string
  query?: Record<string, string>
  /** An object is sent as JSON; text as it is. */
  body?: unknown
  pathParameters?: Record<string, string>
  token?: string
  now?: Instant
  accept?: string
  sourceIp?: string
}
export type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

/** The event that API Gateway makes of a call. */
export function eventOf({
  method = 'POST',
  path = '/',
  query,
  body,
  pathParameters,
  token,
  now,
  accept,
  sourceIp = '127.0.0.1',
}: Call = {}): APIGatewayProxyEventV2 {
  const event = {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...(accept && { accept }) },
    ...(query && { queryStringParameters: query }),
    ...(pathParameters && { pathParameters }),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: 'test' },
      requestId: 'request-1',
      timeEpoch: now ? Date.parse(now) : Date.now(),
    },
  }
  return event as unknown as APIGatewayProxyEventV2
}

/** Calls a Lambda the way API Gateway does and reads its answer: JSON, or the text of a page. */
export async function invoke(handler: Handler, call: Call = {}) {
  const { statusCode = 0, headers, body = 'null' } = await handler(eventOf(call))
  const isPage = /^text\//.test(String(headers?.['content-type']))
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever was answered.
  return { status: statusCode, body: (isPage ? body : JSON.parse(body)) as any }
}
