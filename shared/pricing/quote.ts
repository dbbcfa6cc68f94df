import { type Fen, total } from '../kernel/money'
import { Refused } from '../kernel/refused'
import type { Instant } from '../kernel/time'
import { merged } from '../orders/merged'
import type { OrderLine, RequestedLine } from '../orders/model'
import { type Ladder, type ListKind, type ListPrice, maxPieces, type Offer, type Offers, type Price } from './model'

const precedence: readonly ListKind[] = ['contract', 'party', 'level', 'base']

export interface Quote {
  lines: OrderLine[]
  total: Fen
}

/**
 * Pure, so the total the phone shows is the total the Lambda charges.
 * Refuses with every line that stands in the way, by the first kind of trouble: product.notOffered, quantity.notMultiple, quantity.belowMinimum.
 */
export function quote(requested: readonly RequestedLine[], offers: Offers, now: Instant): Quote {
  const found = merged(requested).map((line) => ({ ...line, offer: offers.get(line.skuId) }))
  const priced = found.map((line) => ({ ...line, best: line.offer && priceFor(line.offer, line.quantity, now) }))
  refuseAny(
    'product.notOffered',
    priced.filter(({ best }) => !best).map(({ skuId, offer }) => ({ skuId, ...(offer && { name: offer.name }) })),
  )
  const lines = priced.map((line) => ({ ...line, offer: line.offer!, best: line.best! }))
  refuseAny(
    'quantity.notMultiple',
    lines
      .filter(({ quantity, offer, best }) => quantity % offer.multiple || quantity % best.per)
      .map(({ skuId, quantity, offer, best }) => ({
        skuId,
        name: offer.name,
        requested: quantity,
        multiple: lcm(offer.multiple, best.per),
      })),
  )
  refuseAny(
    'quantity.belowMinimum',
    lines
      .filter(({ quantity, offer }) => quantity < offer.minQuantity)
      .map(({ skuId, quantity, offer }) => ({ skuId, name: offer.name, requested: quantity, minQuantity: offer.minQuantity })),
  )
  const answered = lines.map(({ skuId, quantity, offer, best: { price, per, rule } }) => ({
    skuId,
    name: offer.name,
    quantity,
    unitPrice: price,
    per,
    amount: amountOf({ price, per }, quantity),
    priceRule: rule,
    packSize: offer.packSize,
  }))
  return { lines: answered, total: total(answered.map(({ amount }) => amount)) }
}

function refuseAny(code: 'product.notOffered' | 'quantity.notMultiple' | 'quantity.belowMinimum', lines: object[]) {
  if (lines.length > 0) throw new Refused(code, { lines })
}

/** The price for so many pieces, and the rule that gave it: `<list kind>@<version>`, with `/<from>` when a step of its ladder applies. */
export function priceFor({ prices }: Offer, quantity: number, now: Instant): (Price & { rule: string }) | undefined {
  const list = inForce(prices, now)
  return list && stepOf(list, quantity)
}

function stepOf({ kind, version, price: first, ladder }: InForce, quantity: number): Price & { rule: string } {
  let step: Ladder[number] | undefined
  for (const each of ladder) if (each.from <= quantity) step = each
  const { price, per } = step ?? first
  return { price, per, rule: `${kind}@${version}${step ? `/${step.from}` : ''}` }
}

export interface Smallest extends Price {
  rule: string
  quantity: number
  /** What every quantity of it divides by. */
  multiple: number
  ladder: Ladder
}

/** The least that can be ordered of an offer, and its price; undefined when no list has a price in force, or when that would be more than a line can hold. */
export function smallestFor(offer: Offer, now: Instant): Smallest | undefined {
  const list = inForce(offer.prices, now)
  if (!list) return undefined
  // Each stretch of the ladder may count in other units, so the first that holds a whole multiple decides.
  for (const [i, from] of [1, ...list.ladder.map((step) => step.from)].entries()) {
    const best = stepOf(list, from)
    const multiple = lcm(offer.multiple, best.per)
    const quantity = Math.ceil(Math.max(from, offer.minQuantity) / multiple) * multiple
    if (quantity > maxPieces) return undefined
    if (quantity < (list.ladder[i]?.from ?? Number.POSITIVE_INFINITY)) return { ...best, quantity, multiple, ladder: list.ladder }
  }
  return undefined
}

type InForce = ListPrice & { price: Price }

/** Contract before party before level before base: the first list that has a price in force; inside a list the latest that has begun. */
export function inForce(prices: readonly ListPrice[], now: Instant): InForce | undefined {
  for (const kind of precedence) {
    let latest: ListPrice | undefined
    for (const price of prices) {
      if (price.kind !== kind || price.since > now) continue
      if (!latest || price.since > latest.since || (price.since === latest.since && price.version > latest.version)) latest = price
    }
    if (hasPrice(latest) && (!latest.until || now < latest.until)) return latest
  }
  return undefined
}

const hasPrice = (found: ListPrice | undefined): found is InForce => found?.price !== undefined

/** Divides the pieces, not the money: whole multiples leave no fraction of a fen. */
const amountOf = ({ price, per }: Price, quantity: number): Fen => price * (quantity / per)

const gcd = (a: number, b: number): number => (b ? gcd(b, a % b) : a)
/** The smallest count that both the seller's multiple and the price's unit divide. */
export const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b
