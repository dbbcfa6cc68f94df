import type { Endpoint } from '@shared/kernel/endpoint'
import { type RefusalCode, refusals } from '@shared/kernel/refused'
import * as z from 'zod/mini'

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[] }

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema
  return rest
}

const refusedSchema = {
  type: 'object',
  required: ['code', 'message', 'detail'],
  properties: { code: { type: 'string' }, message: { type: 'string' }, detail: { type: 'object' } },
}

/** The whole API as OpenAPI 3.1, made from the endpoints: an operation is named as its Lambda, its file and the phone's call are. */
export function openapi(endpoints: Readonly<Record<string, Endpoint>>): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, endpoint] of Object.entries(endpoints)) {
    paths[endpoint.path] ??= {}
    paths[endpoint.path]![endpoint.method.toLowerCase()] = operation(name, endpoint)
  }
  return {
    openapi: '3.1.0',
    info: { title: '渠道通 API', version: '1', description: '金额单位是分（整数，含税），数量单位是件（单品），时间是 UTC。' },
    components: {
      schemas: { Refused: refusedSchema },
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths,
  }
}

function operation(name: string, { method, path, title, who, input, output, refusals: own = [] }: Endpoint) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter!)
  const { properties = {}, required = [] } = schemaOf(input, 'input')
  const rest = Object.keys(properties).filter((property) => !inPath.includes(property))
  const parameter = (at: string) => (property: string) => ({
    ...{
      name: property,
      in: at,
      required: at === 'path' || required.includes(property),
      schema: properties[property] ?? { type: 'string' },
    },
  })
  const inQuery = method === 'GET' ? rest : []
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest.map((property) => [property, properties[property]])),
    required: required.filter((property) => rest.includes(property)),
  }
  return {
    operationId: name,
    summary: title,
    tags: [path.split('/')[1]],
    'x-who': who,
    security: who === 'anyone' ? [] : [{ session: [] }],
    parameters: [...inPath.map(parameter('path')), ...inQuery.map(parameter('query'))],
    ...(method !== 'GET' && rest.length > 0 && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: { description: '成功', content: { 'application/json': { schema: schemaOf(output, 'output') } } },
      ...refusalResponses(['input.invalid', ...(who === 'anyone' ? [] : (['session.invalid', 'actor.forbidden'] as const)), ...own]),
    },
  }
}

/** By status, each code with what it tells the user. */
function refusalResponses(codes: readonly RefusalCode[]) {
  const statuses = [...new Set(codes.map((code) => refusals[code].status))]
  const schema = { $ref: '#/components/schemas/Refused' }
  return Object.fromEntries(
    statuses.map((status) => {
      const here = [...new Set(codes.filter((code) => refusals[code].status === status))]
      const description = here.map((code) => `\`${code}\` ${refusals[code].message}`).join('\n\n')
      return [status, { description, content: { 'application/json': { schema } } }]
    }),
  )
}
