import { randomUUID } from 'node:crypto'
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { expression, transactItem } from './expression'
import { withRetry } from './retry'
import type { Item, Key, Query, Table } from './table'

/** What the SDK would do in vain with every call, a tenth of its work: a log that goes nowhere, retries that are ours, and saying which SDK it is. */
const needless = ['loggerMiddleware', 'getUserAgentMiddleware', 'recursionDetectionMiddleware']

/** The table on DynamoDB. Retries are ours alone: only here it is known which answers are safe to ask for again. */
export function dynamoTable(TableName: string): { table: Table; client: DynamoDBDocumentClient } {
  const requestHandler = { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 1, requestHandler }), {
    marshallOptions: { removeUndefinedValues: true },
  })
  for (const name of needless) client.middlewareStack.remove(name)
  client.middlewareStack.add((next) => next, { step: 'finalizeRequest', priority: 'high', name: 'retryMiddleware', override: true })

  async function get(Key: Key, { eventually = false } = {}) {
    return (await withRetry(() => client.send(new GetCommand({ TableName, Key, ConsistentRead: !eventually })))).Item
  }

  async function getMany(keys: readonly Key[], { eventually = false } = {}) {
    const found = new Map<string, Item>()
    const name = ({ pk, sk }: Key) => `${pk}\n${sk}`
    let wanted: Key[] = [...new Map(keys.map((key) => [name(key), { pk: key.pk, sk: key.sk }])).values()]
    while (wanted.length > 0) {
      const Keys = wanted.slice(0, 100)
      const answer = await withRetry(() =>
        client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: !eventually } } })),
      )
      for (const item of answer.Responses?.[TableName] ?? []) found.set(name(item as unknown as Key), item)
      wanted = [...((answer.UnprocessedKeys?.[TableName]?.Keys as Key[] | undefined) ?? []), ...wanted.slice(100)]
    }
    return keys.map((key) => found.get(name(key)))
  }

  async function query({ index, pk, sk, only, newestFirst = false, limit, eventually = false }: Query) {
    const e = expression()
    const KeyConditionExpression = keyed({ index, pk, sk }, e)
    const filters = e.each(only, '=')
    const items: Item[] = []
    let start: Item | undefined
    do {
      const command = new QueryCommand({
        TableName,
        ...(index && { IndexName: index }),
        KeyConditionExpression,
        ...(filters.length > 0 && { FilterExpression: filters.join(' AND ') }),
        ...e.parts(),
        ScanIndexForward: !newestFirst,
        ConsistentRead: !index && !eventually,
        ...(limit && { Limit: only ? Math.max(100, limit) : limit - items.length }),
        ...(start && { ExclusiveStartKey: start }),
      })
      const found = await withRetry(() => client.send(command))
      items.push(...(found.Items ?? []))
      start = found.LastEvaluatedKey
    } while (start && (!limit || items.length < limit))
    return limit ? items.slice(0, limit) : items
  }

  async function count({ index, pk, sk, limit, eventually = false }: Parameters<Table['count']>[0]) {
    const e = expression()
    const KeyConditionExpression = keyed({ index, pk, sk }, e)
    let counted = 0
    let start: Item | undefined
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
      await withRetry(() => client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken })))
      return []
    } catch (error) {
      const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []
      const failures = reasons.flatMap(({ Code, Item: found }, i) => {
        const guard = Code === 'ConditionalCheckFailed' && writes[i]?.guard
        // The document client translates answers, but not what errors carry.
        return guard ? [{ guard, ...(found && { found: unmarshall(found) }) }] : []
      })
      if (failures.length === 0) throw error
      return failures
    }
  }

  return { table: { get, getMany, query, count, write }, client }
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
