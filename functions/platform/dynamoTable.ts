import { randomUUID } from 'node:crypto'
import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { expression, marshalled, transactItem } from './expression'
import { patienceMs, withRetry } from './retry'
import type { Item, Key, Query, Table } from './table'

/** What the SDK would do in vain with every call, a tenth of its work: a log that goes nowhere, retries that are ours, and saying which SDK it is. */
const needless = ['loggerMiddleware', 'getUserAgentMiddleware', 'recursionDetectionMiddleware']

/**
 * The table on DynamoDB. Retries are ours alone: only here it is known which answers are safe to ask for again.
 * The client works out the way of each kind of call once: whoever adds middleware later makes it forget them with `destroy()`.
 */
export function dynamoTable(TableName: string): { table: Table; client: DynamoDBClient } {
  const requestHandler = { connectionTimeout: 2_000, requestTimeout: (patienceMs * 5) / 8, throwOnRequestTimeout: true }
  const client = new DynamoDBClient({ maxAttempts: 1, cacheMiddleware: true, requestHandler })
  for (const name of needless) client.middlewareStack.remove(name)
  client.middlewareStack.add((next) => next, { step: 'finalizeRequest', priority: 'high', name: 'retryMiddleware', override: true })

  async function get(Key: Key, { eventually = false } = {}) {
    const command = new GetItemCommand({ TableName, Key: marshalled(Key), ConsistentRead: !eventually })
    const { Item: found } = await withRetry(() => client.send(command))
    return found && unmarshall(found)
  }

  async function getMany(keys: readonly Key[], { eventually = false } = {}) {
    const found = new Map<string, Item>()
    const name = ({ pk, sk }: Key) => `${pk}\n${sk}`
    let wanted = [...new Map(keys.map((key) => [name(key), { pk: { S: key.pk }, sk: { S: key.sk } }])).values()]
    while (wanted.length > 0) {
      const Keys = wanted.slice(0, 100)
      const answer = await withRetry(() =>
        client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: !eventually } } })),
      )
      for (const row of answer.Responses?.[TableName] ?? []) {
        const item = unmarshall(row)
        found.set(name(item as Key), item)
      }
      wanted = [...((answer.UnprocessedKeys?.[TableName]?.Keys as typeof wanted | undefined) ?? []), ...wanted.slice(100)]
    }
    return keys.map((key) => found.get(name(key)))
  }

  async function query({ index, pk, sk, only, newestFirst = false, fields, limit, eventually = false }: Query) {
    const e = expression()
    const KeyConditionExpression = keyed({ index, pk, sk }, e)
    const filters = e.each(only, '=')
    const ProjectionExpression = fields?.map(e.name).join(', ')
    const items: Item[] = []
    let start: Record<string, AttributeValue> | undefined
    do {
      const command = new QueryCommand({
        TableName,
        ...(index && { IndexName: index }),
        KeyConditionExpression,
        ...(filters.length > 0 && { FilterExpression: filters.join(' AND ') }),
        ...(ProjectionExpression && { ProjectionExpression }),
        ...e.parts(),
        ScanIndexForward: !newestFirst,
        ConsistentRead: !index && !eventually,
        ...(limit && { Limit: only ? Math.max(100, limit) : limit - items.length }),
        ...(start && { ExclusiveStartKey: start }),
      })
      const found = await withRetry(() => client.send(command))
      items.push(...(found.Items ?? []).map((row) => unmarshall(row)))
      start = found.LastEvaluatedKey
    } while (start && (!limit || items.length < limit))
    return limit ? items.slice(0, limit) : items
  }

  async function count({ index, pk, sk, limit, eventually = false }: Parameters<Table['count']>[0]) {
    const e = expression()
    const KeyConditionExpression = keyed({ index, pk, sk }, e)
    let counted = 0
    let start: Record<string, AttributeValue> | undefined
    do {
      const command = new QueryCommand({
        TableName,
        ...(index && { IndexName: index }),
        KeyConditionExpression,
        ...e.parts(),
        Select: 'COUNT',
        ConsistentRead: !index && !eventually,
        Limit: limit - counted,
        ...(start && { ExclusiveStartKey: start }),
      })
      const found = await withRetry(() => client.send(command))
      counted += found.Count ?? 0
      start = found.LastEvaluatedKey
    } while (start && counted < limit)
    return counted
  }

  async function write(writes: Parameters<Table['write']>[0]) {
    // One token for every try: an answer that was lost is answered again, not done again.
    const ClientRequestToken = randomUUID()
    const TransactItems = writes.map((one) => transactItem(TableName, one))
    try {
      await withRetry(() => client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken })))
      return []
    } catch (error) {
      const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []
      const failures = reasons.flatMap(({ Code, Item: found }, i) => {
        const guard = Code === 'ConditionalCheckFailed' && writes[i]?.guard
        return guard ? [{ guard, ...(found && { found: unmarshall(found) }) }] : []
      })
      if (failures.length === 0) throw error
      return failures
    }
  }

  async function change(write: Parameters<Table['change']>[0]) {
    const { Put, Update } = transactItem(TableName, write)
    try {
      if (Put) {
        await withRetry(() => client.send(new PutItemCommand(Put)))
        return { now: unmarshall(Put.Item) }
      }
      const { Attributes } = await withRetry(() => client.send(new UpdateItemCommand({ ...Update!, ReturnValues: 'ALL_NEW' })))
      return { now: unmarshall(Attributes ?? {}) }
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !write.guard) throw error
      return { failed: { guard: write.guard, ...(error.Item && { found: unmarshall(error.Item) }) } }
    }
  }

  return { table: { get, getMany, query, count, write, change }, client }
}

type Keyed = { index: Query['index'] | undefined; pk: string; sk: Query['sk'] | undefined }

const keyed = ({ index, pk, sk }: Keyed, e: ReturnType<typeof expression>) =>
  [...e.each({ [index ? `${index}pk` : 'pk']: pk }, '='), ...(sk ? [bound(sk, index ? `${index}sk` : 'sk', e)] : [])].join(' AND ')

function bound(sk: NonNullable<Query['sk']>, attribute: string, { name, value }: ReturnType<typeof expression>) {
  if ('above' in sk) return `${name(attribute)} > ${value(sk.above)}`
  if ('below' in sk) return `${name(attribute)} < ${value(sk.below)}`
  if ('prefix' in sk) return `begins_with(${name(attribute)}, ${value(sk.prefix)})`
  return `${name(attribute)} BETWEEN ${value(sk.from)} AND ${value(sk.to)}`
}
