import type { PriceLine } from '@shared/catalog/model'
import { Refused } from '@shared/kernel/refused'
import { type Instant, plusMs } from '@shared/kernel/time'
import type { ListPrice, Price } from '@shared/pricing/model'

/** One price of one SKU in a list; whose list it is says its kind. */
export type Entry = Omit<ListPrice, 'kind'>

export interface ChangeFacts {
  now: Instant
  effectiveAt?: Instant | undefined
  until?: Instant | undefined
  /** The products this seller may sell. */
  products: ReadonlyMap<string, { name: string; multiple: number }>
  /** The prices that the list has. */
  prices: ReadonlyMap<string, readonly Entry[]>
  /** The version that the change will be. */
  version: number
}

/** A clock that is a little behind the server's does not make a price late. */
const lateMs = 60_000
const pastKept = 2
const futureKept = 12

/**
 * The new prices of every SKU that changes; none when all stand already, so a repeated change is no change.
 * Refuses with product.unknown, price.invalid, priceList.past and input.invalid, naming every line that stands in the way.
 */
export function decideChange(lines: readonly PriceLine[], facts: ChangeFacts): Map<string, Entry[]> {
  const { now, effectiveAt = now, until, products, prices, version } = facts
  // A price that is due begins now: nothing changes for what was ordered before.
  const due = effectiveAt < now
  const since = due ? now : effectiveAt
  refuseAny(
    'product.unknown',
    lines.flatMap(({ skuId }) => (products.has(skuId) ? [] : [{ skuId }])),
  )
  const twice = lines.filter(({ skuId }, i) => lines.findIndex((line) => line.skuId === skuId) !== i)
  refuseAny('price.invalid', [
    ...twice.map(({ skuId }) => ({ skuId, name: products.get(skuId)!.name, problem: '同一商品出现了两次' })),
    ...lines.flatMap((line) => {
      const { name, multiple } = products.get(line.skuId)!
      const problem = 'withdrawn' in line ? undefined : troubleWith(line, line.ladder ?? [], multiple)
      return problem ? [{ skuId: line.skuId, name, multiple, problem }] : []
    }),
  ])
  const changed = new Map<string, Entry[]>()
  for (const line of lines) {
    const old = prices.get(line.skuId) ?? []
    const entry = entryOf(line, { version, since, ...(until && { until }) })
    const stands = [effectiveAt, since].some((at) => isSame(latest(old, at), entry))
    if (!stands) changed.set(line.skuId, withEntry(old, entry, now))
  }
  if (changed.size > 0 && effectiveAt < plusMs(now, -lateMs)) throw new Refused('priceList.past', { effectiveAt, now })
  if (changed.size > 0 && until && until <= since)
    throw new Refused('input.invalid', { issues: [{ field: 'until', problem: '截止时间要晚于生效时间' }] })
  refuseAny(
    'price.invalid',
    [...changed].flatMap(([skuId, entries]) =>
      entries.filter((entry) => entry.since > now).length > futureKept
        ? [{ skuId, name: products.get(skuId)!.name, problem: `一个商品最多预定 ${futureKept} 次改价` }]
        : [],
    ),
  )
  return changed
}

function refuseAny(code: 'product.unknown' | 'price.invalid', lines: object[]) {
  if (lines.length > 0) throw new Refused(code, { lines })
}

/** What is wrong with a price for a product that is sold in such multiples. */
export function troubleWith(price: Price, ladder: readonly (Price & { from: number })[], multiple: number): string | undefined {
  let [last, from] = [price, 0]
  if (multiple % price.per) return `计价数量 ${price.per} 不能整除起订倍数 ${multiple}`
  for (const step of ladder) {
    if (multiple % step.per) return `阶梯 ${step.from} 的计价数量 ${step.per} 不能整除起订倍数 ${multiple}`
    if (step.from <= from) return `阶梯起点 ${step.from} 要大于上一级`
    if (step.from % step.per) return `阶梯起点 ${step.from} 要是计价数量 ${step.per} 的整数倍`
    if (step.price * last.per > last.price * step.per) return `阶梯 ${step.from} 的单价比上一级还高`
    last = step
    from = step.from
  }
  return undefined
}

function entryOf(line: PriceLine, when: Pick<Entry, 'version' | 'since' | 'until'>): Entry {
  if ('withdrawn' in line) return { ...when, ladder: [] }
  const { price, per, ladder = [] } = line
  return { ...when, price: { price, per }, ladder }
}

/** What holds at a moment: the last that has begun by then. */
const latest = (entries: readonly Entry[], at: Instant) => entries.filter(({ since }) => since <= at).at(-1)

const words = ({ price, ladder, until }: Entry) =>
  JSON.stringify([price?.price, price?.per, until, price && ladder.map((step) => [step.from, step.price, step.per])])
const isSame = (old: Entry | undefined, entry: Entry) => (old ? words(old) === words(entry) : entry.price === undefined)

/** In order of time, one for each moment; of the past, those that an order in flight may still need. */
function withEntry(old: readonly Entry[], entry: Entry, now: Instant): Entry[] {
  const all = [...old.filter(({ since }) => since !== entry.since), entry].sort((a, b) => (a.since < b.since ? -1 : 1))
  const begun = all.filter(({ since }) => since <= now).length
  return all.slice(Math.max(0, begun - pastKept))
}
