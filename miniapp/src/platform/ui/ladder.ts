import type { Price } from '@shared/pricing/model'
import { type Counted, inCartons } from '../formatting/cartons'
import { money } from '../formatting/money'

/** A product's price and its better prices from larger quantities on. */
export interface Priced extends Counted, Price {
  ladder: readonly (Price & { from: number })[]
  minQuantity: number
}

export interface Tier {
  /** 1–49 箱, 满 50 箱 */
  range: string
  from: number
  /** Fen for a carton, or for what the price is stated for where that is no carton. */
  price: number
  state: 'past' | 'now' | 'next' | 'later'
  /** What is gained by it: 再加 10 箱, 每箱省 ¥2.70. */
  gain?: string
}

/** Fen for one carton; a price for anything else is brought to it and rounded for the eye alone. */
export const cartonPrice = ({ price, per }: Price, packSize: number) => Math.round((price * packSize) / per)

export function tiersOf(product: Priced, quantity: number): Tier[] {
  const { packSize, minQuantity, ladder } = product
  const steps = [{ from: minQuantity, price: product.price, per: product.per }, ...ladder.filter(({ from }) => from > minQuantity)]
  const at = Math.max(0, steps.filter(({ from }) => quantity >= from).length - 1)
  return steps.map((step, i) => {
    const price = cartonPrice(step, packSize)
    const state = i < at ? 'past' : i === at ? 'now' : i === at + 1 ? 'next' : 'later'
    const gain = gained(product, quantity, step.from, state, cartonPrice(steps[at]!, packSize) - price)
    return { range: ranged(product, step.from, steps[i + 1]?.from, i), from: step.from, price, state, ...(gain && { gain }) }
  })
}

function gained(product: Priced, quantity: number, from: number, state: Tier['state'], saved: number): string | undefined {
  if (state === 'next' && quantity > 0) return `再加 ${inCartons(from - quantity, product)}`
  if (state === 'next' || state === 'later') return `每${product.cartonUnit}省 ${money(saved)}`
  return undefined
}

function ranged(product: Counted, from: number, next: number | undefined, at: number): string {
  if (at > 0) return `满 ${inCartons(from, product)}`
  const whole = next !== undefined && from % product.packSize === 0 && next % product.packSize === 0
  if (!whole) return next === undefined ? '不论多少' : `${inCartons(next, product)} 以下`
  const [first, last] = [from / product.packSize, next / product.packSize - 1]
  return first === last ? `${first} ${product.cartonUnit}` : `${first}–${last} ${product.cartonUnit}`
}

/** 再买 3 箱每箱省 ¥1.20; before anything is ordered: 满 50 箱，每箱 ¥37.20; at the top: what the steps have saved. */
export function ladderHint(product: Priced, quantity: number): string | undefined {
  const tiers = tiersOf(product, quantity)
  const at = tiers.findIndex(({ state }) => state === 'now')
  const [now, next] = [tiers[at], tiers[at + 1]]
  if (next && now) {
    if (quantity === 0) return `${next.range}，每${product.cartonUnit} ${money(next.price)}`
    return `再买 ${inCartons(next.from - quantity, product)}，每${product.cartonUnit}省 ${money(now.price - next.price)}`
  }
  const saved = Math.floor(((tiers[0]!.price - (now?.price ?? 0)) * quantity) / product.packSize)
  return at > 0 && saved > 0 ? `已到最低价，省 ${money(saved)}` : undefined
}
