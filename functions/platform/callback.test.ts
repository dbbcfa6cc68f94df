import { describe, expect, it } from '@jest/globals'
import { endpoint } from '@shared/kernel/endpoint'
import { Refused } from '@shared/kernel/refused'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod/mini'
import { type Came, callback } from './callback'

const route = endpoint({
  ...{ method: 'POST', path: '/carriers/kuaidi100/push', title: '推送', who: 'anyone', input: z.object({}) },
  output: z.object({ result: z.boolean() }),
})
const event = (over: Partial<APIGatewayProxyEventV2>) =>
  ({
    headers: {},
    requestContext: { requestId: 'r-1', timeEpoch: Date.parse('2026-11-21T08:00:00.000Z') },
    ...over,
  }) as APIGatewayProxyEventV2
const taken = async (over: Partial<APIGatewayProxyEventV2>) => {
  const came: Came[] = []
  await callback(route, async (one) => {
    came.push(one)
    return { result: true }
  })(event(over))
  return came[0]
}

describe('what an outside service sends', () => {
  it('is handed on to the byte, however API Gateway wraps it', async () => {
    const body = ' {"a": "水"}\n'
    expect(await taken({ body, headers: { 'wechatpay-nonce': 'n' } })).toEqual({
      headers: { 'wechatpay-nonce': 'n' },
      rawBody: body,
      now: '2026-11-21T08:00:00.000Z',
    })
    expect((await taken({ body: Buffer.from(body).toString('base64'), isBase64Encoded: true }))?.rawBody).toBe(body)
    expect((await taken({}))?.rawBody).toBe('')
  })

  it('is answered in the words of that service', async () => {
    const told = await callback(route, async () => ({ result: true }))(event({}))
    expect([told.statusCode, told.body]).toEqual([200, '{"result":true}'])
  })

  it('is refused by status, so that it comes again', async () => {
    const told = await callback(route, async () => {
      throw new Refused('callback.unverified', { reason: 'sign' })
    })(event({}))
    expect([told.statusCode, JSON.parse(told.body!)]).toEqual([
      401,
      { code: 'callback.unverified', message: '通知没有通过验签，已拒收', detail: { reason: 'sign' } },
    ])
  })

  it('that breaks something comes again too, and hears nothing of it', async () => {
    const told = await callback(route, async () => {
      throw new Error('row 7 of the table')
    })(event({}))
    expect(told.statusCode).toBe(500)
    expect(told.body).not.toContain('row 7')
  })
})
