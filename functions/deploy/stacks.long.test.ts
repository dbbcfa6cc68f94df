/** @jest-environment node */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { parse } from 'yaml'
import { packaged } from './packaged'
import { faults, type Template } from './template'

/** What is planned for all capabilities; CloudFormation ends at 500 resources and 1 MB. */
const planned = { routes: 105, consumers: 20, schedules: 5 }
const mostResources = 450
const mostBytes = 1_000_000

const source = readFileSync('serverless.yml', 'utf8')
const today = Object.values((parse(source, { logLevel: 'error' }) as { functions: Record<string, { events?: object[] }> }).functions)
const having = (event: string) => today.filter(({ events = [] }) => events.some((one) => event in one)).length

const capabilities = ['identity', 'parties', 'catalog', 'orders', 'credit', 'inventory']
const line = (name: string, i: number, event: string) => {
  const capability = capabilities[i % capabilities.length]
  return `  ${name}: { handler: functions/${capability}/${name}.handler, role: ${capability}Role, events: [{ ${event} }] }`
}
const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: Math.max(0, count) }, (_, i) => make(i))

/** Today's functions and as many more as are planned, with one empty artifact for all. */
const grown = [
  ...times(planned.routes - having('httpApi'), (i) => line(`moveThing${i}`, i, `httpApi: 'POST /things${i}/{thingId}/move'`)),
  ...times(planned.consumers - having('eventBridge'), (i) =>
    line(`onThing${i}Moved`, i, `eventBridge: { eventBus: !Ref Bus, pattern: { detail-type: [thing${i}.moved] } }`),
  ),
  ...times(planned.schedules - having('schedule'), (i) => line(`countThings${i}Nightly`, i, 'schedule: cron(5 16 * * ? *)')),
]

const root = mkdtempSync(join(tmpdir(), 'stacks-'))
let stacks: { file: string; template: Template }[]
let main: Template

beforeAll(() => {
  for (const name of ['functions', 'node_modules']) symlinkSync(resolve(name), join(root, name))
  // The end-of-directory record alone is an empty zip.
  writeFileSync(join(root, 'empty.zip'), Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]))
  const edited = source
    .replace(/^functions:\n/m, `functions:\n${grown.join('\n')}\n`)
    .replace('  - serverless-esbuild\n', '')
    .replace(/^package:\n {2}individually: true\n/m, 'package: { artifact: empty.zip }\n')
  writeFileSync(join(root, 'serverless.yml'), edited)
  stacks = packaged(root, join(root, 'out')).stacks
  main = stacks.find(({ file }) => file.includes('update'))!.template
}, 240_000)

afterAll(() => rmSync(root, { recursive: true }))

const ofType = (type: string) => Object.values(main.Resources).filter(({ Type }) => Type === type)

describe('with every planned Lambda', () => {
  it('holds all of them', () => {
    expect(ofType('AWS::Lambda::Function').length).toBeGreaterThanOrEqual(130)
    expect(ofType('AWS::Events::Rule').length).toBeGreaterThanOrEqual(planned.consumers + planned.schedules)
  })

  it('no stack passes 450 resources or a megabyte', () => {
    const sizes = stacks.map(({ file, template }) => ({
      file,
      resources: Object.keys(template.Resources).length,
      bytes: JSON.stringify(template).length,
    }))
    console.info(JSON.stringify({ lambdas: ofType('AWS::Lambda::Function').length, stacks: sizes }))
    expect(sizes.filter(({ resources, bytes }) => resources > mostResources || bytes > mostBytes)).toEqual([])
  })

  it('every name in a template is one it has, and nothing waits for itself', () => {
    for (const { template } of stacks) expect(faults(template)).toEqual([])
  })

  it('every route is in the API with its Lambda, and its Lambda may be called', () => {
    const { paths } = ofType('AWS::ApiGatewayV2::Api')[0]!.Properties.Body
    const called = Object.values<Record<string, unknown>>(paths).flatMap((methods) => Object.values(methods))
    expect(called.length).toBeGreaterThanOrEqual(planned.routes)
    const permitted = ofType('AWS::Lambda::Permission').map(({ Properties }) => Properties.FunctionName['Fn::GetAtt'][0])
    for (const operation of called) {
      const [, lambda] = /functions\/\$\{(\w+)\.Arn\}/.exec(JSON.stringify(operation))!
      expect(permitted).toContain(lambda)
    }
  })

  it('the API is OpenAPI that API Gateway takes without a warning', () => {
    const { Body: body, FailOnWarnings, ...others } = ofType('AWS::ApiGatewayV2::Api')[0]!.Properties
    expect({ FailOnWarnings, others }).toEqual({ FailOnWarnings: true, others: {} })
    expect(body).toMatchObject({ openapi: '3.0.1', info: { title: 'dev-qudaotong', version: '1.0' } })
    expect(body['x-amazon-apigateway-cors']).toMatchObject({ allowOrigins: ['*'], allowHeaders: ['authorization', 'content-type'] })
    for (const [path, methods] of Object.entries<Record<string, { responses: object; parameters?: object[] }>>(body.paths)) {
      const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      }))
      for (const [method, operation] of Object.entries(methods)) {
        expect(['get', 'post', 'put', 'delete']).toContain(method)
        expect(operation.parameters ?? []).toEqual(parameters)
        expect(operation.responses).toMatchObject({ default: { description: expect.any(String) } })
      }
    }
    // Beside a body, CloudFormation takes no routes of its own.
    expect([...ofType('AWS::ApiGatewayV2::Route'), ...ofType('AWS::ApiGatewayV2::Integration')]).toEqual([])
  })

  it('every consumer and schedule ends in the dead-letter queue, whether it was not reached or failed', () => {
    const queue = { 'Fn::GetAtt': ['DeadLetters', 'Arn'] }
    for (const { Properties: rule } of ofType('AWS::Events::Rule')) {
      for (const { Arn, DeadLetterConfig, RetryPolicy } of rule.Targets) {
        expect(DeadLetterConfig).toEqual({ Arn: queue })
        expect(RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0)
        expect(main.Resources[Arn['Fn::GetAtt'][0]]!.Properties.DeadLetterConfig).toEqual({ TargetArn: queue })
      }
    }
    for (const { Properties } of ofType('AWS::Lambda::EventSourceMapping'))
      expect(Properties.DestinationConfig.OnFailure.Destination).toEqual(queue)
    const [alarm] = ofType('AWS::CloudWatch::Alarm').filter(({ Properties }) =>
      JSON.stringify(Properties.Dimensions).includes('DeadLetters'),
    )
    expect(alarm?.Properties.AlarmActions).toEqual([{ Ref: 'Alarms' }])
    expect(main.Resources.Alarms?.Properties.Subscription).toHaveLength(1)
  })
})

describe('the folding of routes', () => {
  const { foldRoutes } = jest.requireActual<{ foldRoutes(resources: object): void }>('./oneStack.mjs')
  const api = { Type: 'AWS::ApiGatewayV2::Api', Properties: {} }
  it.each(['$default', 'ANY /files', 'GET /files/{path+}'])('refuses %s, which it would not fold right', (RouteKey) => {
    expect(() => foldRoutes({ api, route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey } } })).toThrow(RouteKey)
  })
})

describe('the checks of a template', () => {
  const Resources = { A: { Type: 'AWS::SQS::Queue' }, B: { Type: 'AWS::SQS::Queue', Properties: { of: { 'Fn::GetAtt': ['A', 'Arn'] } } } }
  it.each([
    ['a name that is not there', { of: { Ref: 'Nothing' } }],
    ['an attribute that is not there', { of: { 'Fn::GetAtt': ['A', 'Colour'] } }],
    ['a name in a text', { of: { 'Fn::Sub': 'x${Nothing.Arn}' } }],
    ['a circle', { of: { Ref: 'C' } }],
  ])('see %s', (_what, Properties) => {
    expect(faults({ Resources })).toEqual([])
    expect(faults({ Resources: { ...Resources, C: { Type: 'AWS::SQS::Queue', Properties } } })).toHaveLength(1)
  })
})
