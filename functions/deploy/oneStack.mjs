/**
 * An osls plugin that keeps all Lambdas in one stack, and every event they fail on in one queue.
 * Alone, osls writes 6 resources for a routed Lambda: 130 Lambdas pass CloudFormation's 500, and moving them to other stacks later replaces them.
 */
export default class OneStack {
  constructor(serverless) {
    this.service = serverless.service
    this.hooks = {
      initialize: () => this.shareLogs(),
      'after:package:compileEvents': () => {
        const { Resources } = this.service.provider.compiledCloudFormationTemplate
        foldRoutes(Resources)
        keepFailures(Resources)
      },
    }
  }

  /** The group is `provider.logs.lambda.logGroup`; osls would add one more per Lambda. */
  shareLogs() {
    for (const lambda of Object.values(this.service.functions)) lambda.disableLogs = true
  }
}

const ofType = (resources, type) => Object.entries(resources).filter(([, { Type }]) => Type === type)

/** Routes and integrations become the API's own OpenAPI body, in the form AWS SAM writes: 2 resources less per Lambda. */
export function foldRoutes(resources) {
  const [api] = ofType(resources, 'AWS::ApiGatewayV2::Api')
  if (!api) return
  const paths = {}
  for (const [id, { Properties: route }] of ofType(resources, 'AWS::ApiGatewayV2::Route')) {
    const [method, path] = route.RouteKey.split(' ')
    if (!path || method === 'ANY' || path.includes('+') || route.AuthorizationType)
      throw new Error(`oneStack folds plain routes only, not ${route.RouteKey}`)
    const { Properties: integration } = resources[route.Target['Fn::Join'][1][1].Ref]
    paths[path] ??= {}
    paths[path][method.toLowerCase()] = operation(path, integration)
    delete resources[id]
  }
  for (const [id] of ofType(resources, 'AWS::ApiGatewayV2::Integration')) delete resources[id]

  const { Name, Description, CorsConfiguration } = api[1].Properties
  const body = { openapi: '3.0.1', info: { title: Name, description: Description, version: '1.0' }, paths }
  if (CorsConfiguration) body['x-amazon-apigateway-cors'] = lowerFirst(CorsConfiguration)
  api[1].Properties = { Body: body, FailOnWarnings: true }
}

function operation(path, { IntegrationUri, PayloadFormatVersion, TimeoutInMillis }) {
  const [lambda] = IntegrationUri['Fn::GetAtt']
  const invocation = `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${lambda}.Arn}/invocations`
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  return {
    // What OpenAPI requires, or the import would warn, and FailOnWarnings takes no warning: a route that was left out would be one.
    responses: { default: { description: 'See /openapi.json.' } },
    ...(names.length && { parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })) }),
    'x-amazon-apigateway-integration': {
      type: 'aws_proxy',
      httpMethod: 'POST',
      payloadFormatVersion: PayloadFormatVersion,
      timeoutInMillis: TimeoutInMillis,
      uri: { 'Fn::Sub': invocation },
    },
  }
}

/** The body says allowOrigins where the template said AllowOrigins, and has no place for what is not set. */
const lowerFirst = (properties) =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [[key[0].toLowerCase() + key.slice(1), value]])),
  )

/**
 * A rule's own queue takes what never reached the Lambda. Lambda itself runs events from a queue of its own, so what a consumer threw
 * on, three times, is only in the Lambda's dead letters.
 */
export function keepFailures(resources) {
  const queue = { 'Fn::GetAtt': ['DeadLetters', 'Arn'] }
  for (const [, { Properties: rule }] of ofType(resources, 'AWS::Events::Rule'))
    for (const target of rule.Targets) {
      target.DeadLetterConfig = { Arn: queue }
      target.RetryPolicy = { MaximumEventAgeInSeconds: 21600, MaximumRetryAttempts: 100 }
      resources[target.Arn['Fn::GetAtt'][0]].Properties.DeadLetterConfig = { TargetArn: queue }
    }
}
