import type { Resolve } from './resolve'
import type { Path, Source } from './yamlSource'

export interface TableDefinition {
  name: string
  /** The body of DynamoDB's CreateTable. */
  create: Record<string, unknown>
  timeToLive: Record<string, unknown> | undefined
}

/** What CloudFormation and CreateTable call alike, and what only the cloud has. */
const created = new Set([
  'TableName',
  'BillingMode',
  'AttributeDefinitions',
  'KeySchema',
  'GlobalSecondaryIndexes',
  'LocalSecondaryIndexes',
])
const cloudOnly = new Set([
  ...['DeletionProtectionEnabled', 'PointInTimeRecoverySpecification', 'Tags', 'SSESpecification', 'TableClass'],
  ...['ContributorInsightsSpecification', 'OnDemandThroughput', 'WarmThroughput', 'ResourcePolicy', 'KinesisStreamSpecification'],
])

/** The one table of `resources`, as the engine wants to be asked for it. */
export function tableDefinition(source: Source, resolve: Resolve): TableDefinition {
  const resources = (source.value.resources as { Resources?: Record<string, { Type?: string; Properties?: object }> } | undefined)
    ?.Resources
  const tables = Object.entries(resources ?? {}).filter(([, { Type }]) => Type === 'AWS::DynamoDB::Table')
  const [found] = tables
  if (!found || tables.length > 1) source.refuse(['resources'], `the local runner expects one AWS::DynamoDB::Table, found ${tables.length}`)
  const [id, { Properties = {} }] = found
  const base: Path = ['resources', 'Resources', id, 'Properties']

  const create: Record<string, unknown> = { TableName: resolve({ Ref: id }, base) }
  let timeToLive: Record<string, unknown> | undefined
  for (const [key, value] of Object.entries(Properties)) {
    const path = [...base, key]
    const known = () => resolve(value, path) as Record<string, unknown>
    if (created.has(key)) create[key] = known()
    else if (key === 'StreamSpecification') create[key] = { StreamEnabled: true, ...known() }
    else if (key === 'TimeToLiveSpecification') timeToLive = known()
    else if (!cloudOnly.has(key)) source.refuse(path, `the local runner does not know the table's property ${key}`)
  }
  return { name: String(create.TableName), create, timeToLive }
}
