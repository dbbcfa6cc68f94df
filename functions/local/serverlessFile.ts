import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { eventPattern, type Matches } from './patterns'
import { type Properties, resolver } from './resolve'
import { type Schedule, scheduleExpression } from './scheduleExpression'
import { type TableDefinition, tableDefinition } from './tableDefinition'
import { type Path, readYaml, type Source } from './yamlSource'

export interface StreamSource {
  batchSize: number
  bisect: boolean
  reportsItems: boolean
  /** Infinity where the file names no limit. */
  retries: number
  filters: Matches[]
}
export interface Lambda {
  name: string
  /** From the top of the repository, with its extension. */
  file: string
  exported: string
  timeoutMs: number
  memory: number
  /** As `POST /orders`, `$default` included. */
  routes: string[]
  schedules: { schedule: Schedule; input: unknown; enabled: boolean }[]
  streams: StreamSource[]
  rules: { bus: string; matches: Matches }[]
}
export interface ServerlessFile {
  service: string
  lambdas: Lambda[]
  table: TableDefinition
  buses: string[]
  /** Of the provider and of every Lambda together: locally they share one process. */
  environment: Record<string, string>
}

export interface Options {
  stage: string
  env: Record<string, string | undefined>
  /** Names that have a local value already, so that the file's need not be resolvable here. */
  given: Record<string, string>
}

function open(root: string, { stage, env, given }: Options) {
  const source = readYaml(join(root, 'serverless.yml'))
  const resolve = resolver(source, { stage, env })
  const provider = (source.value.provider ?? {}) as Properties
  const environment: Record<string, string> = {}

  const addEnvironment = (variables: unknown, path: Path) => {
    for (const [name, value] of Object.entries((variables ?? {}) as Properties)) {
      const found = given[name] ?? String(resolve(value, [...path, name]))
      if (environment[name] !== undefined && environment[name] !== found) {
        source.refuse([...path, name], `${name} has two values, but locally all Lambdas share one process`)
      }
      environment[name] = found
    }
  }
  addEnvironment(provider.environment, ['provider', 'environment'])
  return { source, resolve, provider, environment, addEnvironment }
}

/** The table and what every Lambda finds in its environment: all that a test of one Lambda needs. */
export function readTable(root: string, options: Options): Pick<ServerlessFile, 'table' | 'environment'> {
  const { source, resolve, environment } = open(root, options)
  return { table: tableDefinition(source, resolve), environment }
}

/** What the local runner needs to know of `serverless.yml`; the rest of the file is the deployment's affair. */
export function readServerless(root: string, options: Options): ServerlessFile {
  const { source, resolve, provider, environment, addEnvironment } = open(root, options)

  const lambdas = Object.entries((source.value.functions ?? {}) as Record<string, Properties>).map(([name, line]) => {
    const path: Path = ['functions', name]
    addEnvironment(line.environment, [...path, 'environment'])
    const lambda: Lambda = {
      name,
      ...handler(root, source, String(resolve(line.handler, path)), path),
      timeoutMs: Number(line.timeout ?? provider.timeout ?? 6) * 1000,
      memory: Number(line.memorySize ?? provider.memorySize ?? 1024),
      routes: [],
      schedules: [],
      streams: [],
      rules: [],
    }
    const events = (line.events ?? []) as Properties[]
    events.forEach((event, i) => {
      const [kind = '', ...others] = Object.keys(event ?? {})
      const here: Path = [...path, 'events', i, kind]
      if (others.length) source.refuse(here, 'an event has one kind')
      addEvent(lambda, kind, resolve(event[kind], here), source, here)
    })
    return lambda
  })
  const resources = ((source.value.resources as Properties | undefined)?.Resources ?? {}) as Record<string, { Type?: string }>
  const buses = Object.keys(resources).filter((id) => resources[id]?.Type === 'AWS::Events::EventBus')
  return {
    service: String(source.value.service),
    lambdas,
    table: tableDefinition(source, resolve),
    buses: ['default', ...buses.map((id) => String(resolve({ Ref: id }, ['resources', 'Resources', id])))],
    environment,
  }
}

function handler(root: string, source: Source, text: string, path: Path) {
  const [, module, exported] = /^(.+)\.(\w+)$/.exec(text) ?? source.refuse(path, `${text} names no handler`)
  const file = ['ts', 'mts', 'js', 'mjs'].map((extension) => `${module}.${extension}`).find((each) => existsSync(join(root, each)))
  if (!file) source.refuse(path, `there is no file ${module}.ts`)
  return { file, exported: exported! }
}

function addEvent(lambda: Lambda, kind: string, value: unknown, source: Source, path: Path) {
  const long = (value && typeof value === 'object' ? value : {}) as Properties
  const known = (...names: string[]) => {
    const odd = Object.keys(long).find((name) => !names.includes(name))
    if (odd) source.refuse([...path, odd], `the local runner does not know ${odd} in ${kind}`)
  }
  if (kind === 'httpApi') {
    known('method', 'path')
    lambda.routes.push(route(value === long ? `${long.method} ${long.path}` : String(value), source, path))
  } else if (kind === 'schedule') {
    known('rate', 'enabled', 'input', 'name', 'description', 'method')
    for (const text of [value === long ? long.rate : value].flat()) {
      const schedule = scheduleExpression(String(text), source.at(path))
      lambda.schedules.push({ schedule, input: long.input, enabled: long.enabled !== false })
    }
  } else if (kind === 'stream') {
    const cloudOnly = [
      'arn',
      'startingPosition',
      'enabled',
      'destinations',
      'maximumRecordAgeInSeconds',
      'batchWindow',
      'parallelizationFactor',
    ]
    known('type', 'batchSize', 'bisectBatchOnFunctionError', 'functionResponseType', 'maximumRetryAttempts', 'filterPatterns', ...cloudOnly)
    if (long.type !== 'dynamodb') source.refuse(path, `the local runner does not know a stream of type ${long.type}`)
    lambda.streams.push({
      batchSize: Number(long.batchSize ?? 100),
      bisect: long.bisectBatchOnFunctionError === true,
      reportsItems: long.functionResponseType === 'ReportBatchItemFailures',
      retries: long.maximumRetryAttempts === undefined || long.maximumRetryAttempts === -1 ? Infinity : Number(long.maximumRetryAttempts),
      filters: [long.filterPatterns ?? []].flat().map((filter) => eventPattern(filter, source.at(path))),
    })
  } else if (kind === 'eventBridge') {
    known('eventBus', 'pattern', 'deadLetterQueueArn', 'retryPolicy', 'enabled')
    const bus = String(long.eventBus ?? 'default')
      .split('/')
      .at(-1)!
    if (long.enabled !== false) lambda.rules.push({ bus, matches: eventPattern(long.pattern, source.at(path)) })
  } else {
    source.refuse(path, `the local runner does not know events of kind ${kind || '(none)'}`)
  }
}

function route(text: string, source: Source, path: Path) {
  if (text === '*' || text === '$default') return '$default'
  const [, method, pattern] = /^([A-Za-z*]+) (\/\S*)$/.exec(text.trim()) ?? source.refuse(path, `${text} is no route`)
  return `${method === '*' ? 'ANY' : method!.toUpperCase()} ${pattern}`
}
