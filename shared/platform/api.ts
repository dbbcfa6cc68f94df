import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { Instant } from '../kernel/time'

export const health = endpoint({
  method: 'GET',
  path: '/health',
  title: '是否在线',
  who: 'anyone',
  input: z.object({}),
  output: z.object({ status: z.literal('ok'), at: Instant }),
})

export const getOpenapi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  title: '接口说明（OpenAPI 3.1）',
  who: 'anyone',
  input: z.object({}),
  output: z.record(z.string(), z.unknown()),
})
