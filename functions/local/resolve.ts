import type { Path, Source } from './yamlSource'

export interface Given {
  stage: string
  env: Record<string, string | undefined>
}
export type Resolve = (value: unknown, path: Path) => unknown
export type Properties = Record<string, unknown>
type Resources = Record<string, { Type: string; Properties?: Properties }>

const aws: Record<string, string> = {
  'AWS::Region': 'local',
  'AWS::AccountId': '000000000000',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'local',
}
const nameProperty: Record<string, string> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::EventBus': 'Name',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::S3::Bucket': 'BucketName',
}
const arnShape: Record<string, string> = {
  'AWS::DynamoDB::Table': 'dynamodb:local:000000000000:table/',
  'AWS::Events::EventBus': 'events:local:000000000000:event-bus/',
}

/** Gives each `${...}` and each CloudFormation function its local value; what it does not know is refused by its line. */
export function resolver(source: Source, { stage, env }: Given): Resolve {
  const file = source.value
  const resources = ((file.resources as Properties | undefined)?.Resources ?? {}) as Resources

  const following = new Set<string>()

  function resolve(value: unknown, path: Path): unknown {
    if (typeof value === 'string') return text(value, path)
    if (Array.isArray(value)) return value.map((each, i) => resolve(each, [...path, i]))
    if (!value || typeof value !== 'object') return value
    const [only, ...others] = Object.entries(value)
    if (only && others.length === 0 && /^(Ref|Fn::\w+)$/.test(only[0])) return intrinsic(only[0], only[1], path)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each, [...path, key])]))
  }

  function text(value: string, path: Path): unknown {
    if (value.includes('{{resolve:')) source.refuse(path, `${value} is read at deploy; it has no local value`)
    const innermost = /\$\{(\w+(?:\([^)]*\))?:(?!:)[^${}]*)\}/
    for (let match = innermost.exec(value); match; match = innermost.exec(value)) {
      const [whole, expression = ''] = match
      if (following.has(expression)) source.refuse(path, `${whole} refers to itself`)
      following.add(expression)
      const found = resolve(variable(expression, path), path)
      following.delete(expression)
      if (whole === value) return found
      value = value.replace(whole, () => String(found))
    }
    return value
  }

  /** `self:custom.x, 'otherwise'`: the first alternative that has a value. */
  function variable(expression: string, path: Path): unknown {
    for (const alternative of expression.split(/,\s*/)) {
      const quoted = /^'(.*)'$|^"(.*)"$/.exec(alternative)
      const found = quoted ? (quoted[1] ?? quoted[2]) : lookUp(alternative, path)
      if (found !== undefined) return found
    }
    return source.refuse(path, `\${${expression}} has no value`)
  }

  function lookUp(name: string, path: Path): unknown {
    const [kind, rest = ''] = name.split(/:(.*)/s)
    if (kind === 'self') return rest.split('.').reduce<unknown>((at, key) => (at as Properties | undefined)?.[key], file)
    if (kind === 'env') return env[rest]
    if (name === 'sls:stage' || name === 'opt:stage') return stage
    if (kind === 'opt') return undefined
    if (name === 'aws:region') return aws['AWS::Region']
    if (name === 'aws:accountId') return aws['AWS::AccountId']
    return source.refuse(path, `the local runner does not know the variable \${${name}}`)
  }

  function intrinsic(kind: string, argument: unknown, path: Path): unknown {
    if (kind === 'Ref') return ref(String(argument), path)
    if (kind === 'Fn::GetAtt') return attribute((Array.isArray(argument) ? argument : String(argument).split('.')).map(String), path)
    if (kind === 'Fn::Sub' && typeof argument === 'string') return sub(String(text(argument, path)), path)
    if (kind === 'Fn::Join' && Array.isArray(argument) && Array.isArray(argument[1])) {
      return (resolve(argument[1], path) as unknown[]).join(String(argument[0]))
    }
    return source.refuse(path, `the local runner does not know ${kind}${kind === 'Fn::Sub' ? ' with a list' : ''}`)
  }

  const sub = (value: string, path: Path) =>
    value.replace(/\$\{([\w:.]+)\}/g, (_, name: string) => String(name.includes('.') ? attribute(name.split('.'), path) : ref(name, path)))

  function ref(id: string, path: Path): string {
    const resource = resources[id]
    if (!resource) return aws[id] ?? source.refuse(path, `Ref ${id} is neither a resource of this file nor known to the local runner`)
    const named = resource.Properties?.[nameProperty[resource.Type] ?? '']
    if (named !== undefined) return String(resolve(named, ['resources', 'Resources', id, 'Properties', nameProperty[resource.Type]!]))
    return `${file.service}-${stage}-${id}`
  }

  function attribute([id = '', ...rest]: string[], path: Path): string {
    const name = rest.join('.')
    const type = resources[id]?.Type
    if (type && name === 'Arn') return `arn:aws:${arnShape[type] ?? 'local:::'}${ref(id, path)}`
    if (type === 'AWS::DynamoDB::Table' && name === 'StreamArn') return `${attribute([id, 'Arn'], path)}/stream/local`
    if (type && name.endsWith('Name')) return ref(id, path)
    return source.refuse(path, `GetAtt ${id}.${name} is not known to the local runner`)
  }

  return resolve
}
