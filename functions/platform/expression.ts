import { marshall } from '@aws-sdk/util-dynamodb'
import { newId } from '@shared/kernel/id'
import type { Guard, Item, Write } from './table'

/** In DynamoDB's own form; a field that is undefined is absent. */
export const marshalled = (item: object) => marshall(item, { removeUndefinedValues: true })

/** Collects names and values while an expression is written, so that no attribute clashes with a reserved word. */
export function expression() {
  const names: Record<string, string> = {}
  const values: Item = {}
  const name = (path: string) =>
    path
      .split('.')
      .map((part) => {
        const placeholder = `#${part.replace(/\W/g, '_')}`
        names[placeholder] = part
        return placeholder
      })
      .join('.')
  const value = (given: unknown) => {
    const placeholder = `:v${Object.keys(values).length}`
    values[placeholder] = given
    return placeholder
  }
  const each = (pairs: Item | undefined, operator: string) =>
    Object.entries(pairs ?? {})
      .filter(([, v]) => v !== undefined)
      .map(([a, v]) => `${name(a)} ${operator} ${value(v)}`)
  const parts = () => ({
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: marshalled(values) }),
  })
  return { name, value, each, parts }
}

/** One write as the item of a TransactWriteItems. */
export function transactItem(TableName: string, write: Write) {
  const e = expression()
  const ConditionExpression = write.guard && condition(write.guard, e)
  const common = () => ({
    TableName,
    ...(ConditionExpression && { ConditionExpression, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }),
    ...e.parts(),
  })
  const Key = marshalled(write.key)
  if ('delete' in write) return { Delete: { Key, ...common() } }
  if ('check' in write) return { ConditionCheck: { Key, ...common(), ConditionExpression: ConditionExpression! } }

  const said = write.events?.map((one) => ({ id: newId('evt'), ...(typeof one === 'string' ? { name: one } : one) }))
  const events = said?.length ? { events: said } : undefined
  if ('put' in write) return { Put: { Item: marshalled({ ...write.put, ...write.key, ...events, version: 1 }), ...common() } }

  const sets = [
    ...e.each({ ...write.set, ...events }, '='),
    ...Object.entries(write.once ?? {}).map(([a, v]) => `${e.name(a)} = if_not_exists(${e.name(a)}, ${e.value(v)})`),
    ...Object.entries(write.append ?? {}).map(
      ([a, v]) => `${e.name(a)} = list_append(if_not_exists(${e.name(a)}, ${e.value([])}), ${e.value(v)})`,
    ),
  ]
  // An old event left in the row would be published again with this write.
  const removes = [...(write.remove ?? []), ...(events ? [] : ['events'])].map(e.name)
  const adds = e.each({ ...write.add, version: 1 }, '')
  const UpdateExpression = [
    ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
    ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
    `ADD ${adds.join(', ')}`,
  ].join(' ')
  return { Update: { Key, UpdateExpression, ...common() } }
}

function condition({ when }: Guard, { name, value, each }: ReturnType<typeof expression>) {
  if (when === 'absent') return `attribute_not_exists(${name('pk')})`
  if (when === 'present') return `attribute_exists(${name('pk')})`
  const lacks = (when.without ?? []).map((path) => `attribute_not_exists(${name(path)})`)
  const early = Object.entries(when.notAfter ?? {}).map(([a, v]) => `(attribute_not_exists(${name(a)}) OR ${name(a)} <= ${value(v)})`)
  const rooms = Object.entries(when.room ?? {}).map(
    ([a, { lacks, fewer }]) =>
      `(attribute_not_exists(${name(a)}) OR (size(${name(a)}) < ${value(fewer)} AND NOT contains(${name(a)}, ${value(lacks)})))`,
  )
  return [...each(when.equal, '='), ...each(when.atLeast, '>='), ...each(when.atMost, '<='), ...lacks, ...early, ...rooms].join(' AND ')
}
