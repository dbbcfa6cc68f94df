import { expect, it } from '@jest/globals'
import { httpEvent, outgoing } from './httpEvent'

const found = { value: null, key: 'POST /orders/{orderId}', parameters: { orderId: 'ord_1' } }
const sent = {
  method: 'POST',
  target: '/orders/ord_1?status=open&status=held&q=%E8%8C%B6+%E5%8F%B6',
  headers: { host: 'localhost:3000', 'content-type': 'application/json', cookie: 'a=1; b=2', 'user-agent': 'test' },
  body: Buffer.from('{"note":"茶"}'),
  sourceIp: '127.0.0.1',
}

it('is the event that API Gateway builds, payload 2.0', () => {
  expect(httpEvent(sent, found)).toEqual({
    version: '2.0',
    routeKey: 'POST /orders/{orderId}',
    rawPath: '/orders/ord_1',
    rawQueryString: 'status=open&status=held&q=%E8%8C%B6+%E5%8F%B6',
    cookies: ['a=1', 'b=2'],
    headers: { host: 'localhost:3000', 'content-type': 'application/json', 'user-agent': 'test' },
    queryStringParameters: { status: 'open,held', q: '茶 叶' },
    pathParameters: { orderId: 'ord_1' },
    requestContext: expect.objectContaining({
      http: { method: 'POST', path: '/orders/ord_1', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
      routeKey: 'POST /orders/{orderId}',
      stage: '$default',
      time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
      timeEpoch: expect.any(Number),
    }),
    body: '{"note":"茶"}',
    isBase64Encoded: false,
  })
})

it('leaves out what the request has not', () => {
  const event = httpEvent({ ...sent, method: 'GET', target: '/me', headers: {}, body: undefined }, { ...found, parameters: undefined })
  expect(Object.keys(event)).toEqual(['version', 'routeKey', 'rawPath', 'rawQueryString', 'headers', 'requestContext', 'isBase64Encoded'])
})

it('arrived now, unless somebody inside says when', () => {
  const before = Date.now()
  expect(httpEvent(sent, found).requestContext.timeEpoch).toBeGreaterThanOrEqual(before)
  const { time, timeEpoch } = httpEvent({ ...sent, at: Date.UTC(2026, 8, 29, 9, 2) }, found).requestContext
  expect([time, timeEpoch]).toEqual(['29/Sep/2026:09:02:00 +0000', Date.UTC(2026, 8, 29, 9, 2)])
})

it('hands on as base64 what is no text', () => {
  const bytes = Buffer.from([0, 255, 128])
  const event = httpEvent({ ...sent, headers: { 'content-type': 'image/png' }, body: bytes }, found)
  expect(event).toMatchObject({ isBase64Encoded: true, body: bytes.toString('base64') })
})

it.each([
  [{ statusCode: 201, headers: { 'X-A': 1 }, body: 'ok' }, 201, { 'content-type': 'text/plain; charset=utf-8', 'x-a': '1' }, 'ok'],
  [{ statusCode: 204 }, 204, { 'content-type': 'text/plain; charset=utf-8' }, ''],
  [{ any: 'thing' }, 200, { 'content-type': 'application/json; charset=utf-8' }, '{"any":"thing"}'],
  [
    { statusCode: 200, cookies: ['a=1'], headers: { 'content-type': 'image/png' }, body: 'AP8=', isBase64Encoded: true },
    200,
    { 'content-type': 'image/png', 'set-cookie': ['a=1'] },
    Buffer.from([0, 255]),
  ],
])('answers for %j', (answer, status, headers, body) => {
  expect(outgoing(answer)).toEqual({ status, headers, body })
})
