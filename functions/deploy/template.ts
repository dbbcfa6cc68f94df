export interface Resource {
  Type: string
  // biome-ignore lint/suspicious/noExplicitAny: a template's properties have as many shapes as AWS has resources
  Properties?: any
  DependsOn?: string | string[]
}
export interface Template {
  Resources: Record<string, Resource>
  Parameters?: Record<string, unknown>
  Outputs?: Record<string, unknown>
}

/** What a resource of a type answers to GetAtt, as far as this service asks. */
const attributes: Record<string, string[]> = {
  'AWS::DynamoDB::Table': ['Arn', 'StreamArn'],
  'AWS::Events::EventBus': ['Arn', 'Name'],
  'AWS::Events::Rule': ['Arn'],
  'AWS::IAM::Role': ['Arn'],
  'AWS::Lambda::Function': ['Arn'],
  'AWS::Logs::LogGroup': ['Arn'],
  'AWS::S3::Bucket': ['Arn'],
  'AWS::SQS::Queue': ['Arn', 'QueueName'],
}

interface Mention {
  id: string
  attribute?: string | undefined
}

/** Every name that a part of a template mentions, however it is nested. */
export function mentions(part: unknown): Mention[] {
  if (Array.isArray(part)) return part.flatMap(mentions)
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]): Mention[] => {
    if (key === 'Ref') return [{ id: value }]
    if (key === 'Fn::GetAtt') {
      const [id, attribute] = Array.isArray(value) ? value : value.split('.')
      return [{ id, attribute }]
    }
    if (key !== 'Fn::Sub') return mentions(value)
    const [text, given = {}] = Array.isArray(value) ? value : [value]
    const names = [...text.matchAll(/\$\{([\w:]+)(?:\.(\w+))?\}/g)].map(([, id, attribute]) => ({ id: id as string, attribute }))
    return [...names.filter(({ id }) => !(id in given)), ...mentions(given)]
  })
}

const dependencies = ({ Properties, DependsOn }: Resource): Mention[] => [
  ...mentions(Properties),
  ...[DependsOn ?? []].flat().map((id) => ({ id })),
]

/** What CloudFormation would refuse: names that nothing in the same template carries, attributes their type lacks, circles. */
export function faults({ Resources, Parameters = {}, Outputs = {} }: Template): string[] {
  const unknown = ({ id, attribute }: Mention) => {
    const resource = Resources[id]
    if (attribute) return !resource || !(attributes[resource.Type]?.includes(attribute) ?? false)
    return !resource && !(id in Parameters) && !id.startsWith('AWS::')
  }
  const said = (place: string, all: Mention[]) =>
    all.filter(unknown).map(({ id, attribute }) => `${place} mentions ${[id, attribute].filter(Boolean).join('.')}`)
  return [
    ...Object.entries(Resources).flatMap(([id, resource]) => said(id, dependencies(resource))),
    ...said('Outputs', mentions(Outputs)),
    ...circles(Resources).map((id) => `${id} depends on itself`),
  ]
}

function circles(resources: Record<string, Resource>): string[] {
  const needs = new Map(
    Object.entries(resources).map(([id, resource]) => [id, new Set(dependencies(resource).map((mention) => mention.id))]),
  )
  const created = new Set<string>()
  const ready = () =>
    [...needs.keys()].filter((id) => !created.has(id) && [...needs.get(id)!].every((other) => !needs.has(other) || created.has(other)))
  for (let ids = ready(); ids.length; ids = ready()) for (const id of ids) created.add(id)
  return [...needs.keys()].filter((id) => !created.has(id))
}
