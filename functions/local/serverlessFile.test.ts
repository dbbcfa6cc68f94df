import { afterEach, describe, expect, it } from '@jest/globals'
import { remove, resources, scratchRoot } from './scratch'
import { readServerless } from './serverlessFile'

const roots: string[] = []
afterEach(() => roots.splice(0).forEach(remove))

function read(yml: string, given: Record<string, string> = {}) {
  const root = scratchRoot({ 'serverless.yml': yml, 'functions/a.ts': '', 'functions/b.ts': '' })
  roots.push(root)
  return readServerless(root, { stage: 'local', env: { FROM_SHELL: 'shell' }, given })
}
const withFunction = (line: string) => `service: scratch\nfunctions:\n  a:\n    handler: functions/a.handler\n    ${line}\n${resources}`

describe('serverless.yml', () => {
  it('names the table that the engine has to make', () => {
    expect(read(`service: scratch\n${resources}`).table).toEqual({
      name: 'scratch-local-Table',
      create: {
        TableName: 'scratch-local-Table',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
      timeToLive: undefined,
    })
  })

  it('gives variables and CloudFormation functions their local values', () => {
    const { environment, buses } = read(
      `service: scratch
custom: { name: 'x-\${sls:stage}', deep: { twice: '\${self:custom.name}-2' } }
provider:
  stage: \${opt:stage, 'dev'}
  environment:
    TABLE: !Ref Table
    BUS: !GetAtt Bus.Arn
    SHELL_VALUE: \${env:FROM_SHELL, 'none'}
    OTHERWISE: \${env:NOT_SET, 'otherwise'}
    TWICE: \${self:custom.deep.twice}
    SUB: !Sub '\${Table}/\${AWS::Region}'
    JOIN: !Join ['-', [a, !Ref Bus]]
    SECRET: '{{resolve:secretsmanager:x}}'
${resources}`,
      { SECRET: 'given' },
    )
    expect(environment).toEqual({
      TABLE: 'scratch-local-Table',
      BUS: 'arn:aws:events:local:000000000000:event-bus/scratch',
      SHELL_VALUE: 'shell',
      OTHERWISE: 'otherwise',
      TWICE: 'x-local-2',
      SUB: 'scratch-local-Table/local',
      JOIN: 'a-scratch',
      SECRET: 'given',
    })
    expect(buses).toEqual(['default', 'scratch'])
  })

  it('knows every kind of event of ours', () => {
    const [a] = read(
      withFunction(
        `events: [{ httpApi: POST /orders }, { httpApi: { method: get, path: '/orders/{id}' } }, { schedule: rate(1 hour) }, { stream: { type: dynamodb, arn: x, maximumRetryAttempts: 3, functionResponseType: ReportBatchItemFailures } }, { eventBridge: { eventBus: !GetAtt Bus.Arn, pattern: { source: [a] } } }]`,
      ),
    ).lambdas
    expect(a).toMatchObject({
      file: 'functions/a.ts',
      exported: 'handler',
      routes: ['POST /orders', 'GET /orders/{id}'],
      schedules: [{ schedule: { everyMs: 3_600_000 }, enabled: true }],
      streams: [{ batchSize: 100, retries: 3, reportsItems: true }],
      rules: [{ bus: 'scratch' }],
    })
  })
})

describe('what the runner does not know is one line that says where', () => {
  it.each([
    ['a tag', withFunction('description: !Imagine x'), /^serverless\.yml:5: Unresolved tag: !Imagine/],
    ['broken YAML', 'service: a\nfunctions: {', /^serverless\.yml:2: /],
    ['a kind of event', withFunction('events: [{ sqs: queue }]'), 'serverless.yml:5: the local runner does not know events of kind sqs'],
    [
      'an option of an event',
      withFunction('events: [{ httpApi: { path: /a, method: get, authorizer: x } }]'),
      'serverless.yml:5: the local runner does not know authorizer in httpApi',
    ],
    [
      'a variable',
      withFunction("environment: { A: '${ssm:/a}' }"),
      'serverless.yml:5: the local runner does not know the variable ${ssm:/a}',
    ],
    ['a variable without value', withFunction("environment: { A: '${env:NOT_SET}' }"), 'serverless.yml:5: ${env:NOT_SET} has no value'],
    [
      'a variable that names itself',
      `service: a\ncustom: { a: '\${self:custom.a}' }\nprovider: { environment: { A: '\${self:custom.a}' } }${resources}`,
      'serverless.yml:3: ',
    ],
    ['a function', withFunction('environment: { A: !ImportValue b }'), 'serverless.yml:5: the local runner does not know Fn::ImportValue'],
    ['a reference', withFunction('environment: { A: !Ref Nothing }'), 'serverless.yml:5: Ref Nothing is neither'],
    ['a secret', withFunction("environment: { A: '{{resolve:ssm:b}}' }"), 'serverless.yml:5: {{resolve:ssm:b}} is read at deploy'],
    [
      'a missing file',
      'service: a\nfunctions:\n  c: { handler: functions/c.handler }',
      'serverless.yml:3: there is no file functions/c.ts',
    ],
    [
      'a property of the table',
      `service: a\n${resources.replace('KeySchema', 'Colour: red\n        KeySchema')}`,
      /^serverless\.yml:\d+: the local runner does not know the table's property Colour/,
    ],
    ['two tables', `service: a\n${resources}    Other: { Type: AWS::DynamoDB::Table }`, /one AWS::DynamoDB::Table, found 2/],
    [
      'two values of one variable',
      `service: a\nprovider: { environment: { A: 1 } }\nfunctions:\n  a: { handler: functions/a.handler, environment: { A: 2 } }\n${resources}`,
      'serverless.yml:4: A has two values',
    ],
  ])('%s', (_case, yml, line) => {
    expect(() => read(yml)).toThrow(
      expect.objectContaining({ name: 'Stop', message: expect.stringMatching(line instanceof RegExp ? line : escaped(line)) }),
    )
  })
})

const escaped = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
