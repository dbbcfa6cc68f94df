import type { PriceLine, Product } from '@shared/catalog/model'
import type { ListPrice } from '@shared/pricing/model'
import { typedCount, typedYuan } from '../../platform/desk/problems'
import { typedMoney } from '../../platform/formatting/money'

/** What one must know of a product to price it. */
export type Goods = Pick<Product, 'skuId' | 'code' | 'name' | 'spec' | 'packSize' | 'multiple' | 'unit' | 'cartonUnit' | 'picture'>

export interface StepDraft {
  /** Counted in what the price is stated for. */
  from: string
  price: string
}

/** A line as it is typed: yuan for `per` pieces, and better prices from so many times `per` on. */
export interface LineDraft {
  per: number
  price: string
  steps: readonly StepDraft[]
}

export const mostSteps = 8

/** What `per` pieces are called. */
export const unitOf = (per: number, { packSize, unit, cartonUnit }: Pick<Goods, 'packSize' | 'unit' | 'cartonUnit'>) =>
  per === packSize ? cartonUnit : per === 1 ? unit : `${per} ${unit}`

type Known = Pick<ListPrice, 'price' | 'ladder'>

/** A step stated for other pieces than the first price is brought to its unit for the eye. */
export function lineDraft(known: Known | undefined, goods: Goods): LineDraft {
  const per = known?.price?.per ?? goods.packSize
  const steps = known?.ladder.map((step) => ({
    from: String(step.from / per),
    price: typedYuan(Math.round((step.price * per) / step.per)),
  }))
  return { per, price: typedYuan(known?.price?.price), steps: steps ?? [] }
}

/** What is wrong, by field: `price`, `steps.0.from`, `steps.0.price`. */
export function lineProblems({ price, steps }: LineDraft): Record<string, string> {
  const problems: Record<string, string> = {}
  let [last, from] = [typedMoney(price), 0]
  if (last === undefined) problems.price = price.trim() ? '价格填数字，最多两位小数' : '先填价格'
  steps.forEach((step, at) => {
    const [count, fen] = [typedCount(step.from), typedMoney(step.price)]
    if (!count) problems[`steps.${at}.from`] = '填满多少'
    else if (count <= from) problems[`steps.${at}.from`] = '要比上一级多'
    if (fen === undefined) problems[`steps.${at}.price`] = '先填价格'
    else if (last !== undefined && fen > last) problems[`steps.${at}.price`] = '不能比上一级贵'
    from = Math.max(from, count ?? 0)
    last = fen ?? last
  })
  return problems
}

/** What is sent; only for a draft without problems. */
export function lineOf({ per, price, steps }: LineDraft, skuId: Goods['skuId']): PriceLine {
  const ladder = steps.map((step) => ({ from: typedCount(step.from)! * per, price: typedMoney(step.price)!, per }))
  return { skuId, price: typedMoney(price)!, per, ...(ladder.length > 0 && { ladder }) }
}

/** The one in force now, and those that are still to come. */
export function inForceAt(prices: readonly Omit<ListPrice, 'kind'>[], now: string) {
  const begun = prices
    .filter(({ since }) => since <= now)
    .sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : b.version - a.version))
  const current = begun[0]
  return {
    now: current?.price && (!current.until || now < current.until) ? current : undefined,
    next: prices.filter(({ since }) => since > now).sort((a, b) => (a.since < b.since ? -1 : 1)),
  }
}
