import { blocks } from '@shared/credit/cover'
import { isOverdue } from '@shared/credit/ledger'
import type { Credit } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import { printedNumber } from '@shared/kernel/number'
import { Refused } from '@shared/kernel/refused'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import { goodsOf } from '@shared/orders/goods'
import type { HeldOrder } from '@shared/orders/held'
import { merged } from '@shared/orders/merged'
import type { Order, RequestedLine } from '@shared/orders/model'
import type { Party } from '@shared/parties/model'
import type { SpendingLimit, Staff } from '@shared/parties/staff'
import type { Offer } from '@shared/pricing/model'
import { quote } from '@shared/pricing/quote'
import { discountOf } from './discount'
import { passedSteps } from './moving'

/** Everything the decision depends on, read before it is taken; stock and credit left are decided by the commit's guards. */
export interface Facts {
  buyer: Party
  seller: Party
  staff: Staff
  now: Instant
  offers: ReadonlyMap<string, Offer & { place: string }>
  credit: Credit
  /** Of whoever orders for its own party and is limited: which count it is (`<staffId>/<period>`), what stands in it, and what may. */
  spending?: { of: string; spent: Fen | undefined; limit: Fen } | undefined
}

/** Which count of spending a person's orders of this Shanghai date stand in. */
export const spendingOf = (staffId: Staff['staffId'], { per }: SpendingLimit, today: string) =>
  `${staffId}/${per === 'day' ? today : today.slice(0, 7)}`

export interface Asked {
  orderId: Order['orderId']
  lines: readonly RequestedLine[]
  expectedTotal?: Fen | undefined
  poNumber?: string | undefined
  note?: string | undefined
}

/** Refuses with party.suspended, price.changed (with the new quote), credit.overdue (where such orders are not held) and what a quote refuses with. */
export function decideSubmission(asked: Asked, facts: Facts): HeldOrder {
  const { buyer, seller, staff, now, offers, credit, spending } = facts
  if (buyer.lifecycle !== 'active') throw new Refused('party.suspended', { partyId: buyer.partyId })
  // Nobody is left who could take the order on or give back what it holds.
  if (seller.lifecycle === 'exited') throw new Refused('party.suspended', { partyId: seller.partyId })
  const { lines, total } = quote(asked.lines, offers, now)
  if (asked.expectedTotal !== undefined && asked.expectedTotal !== total) throw new Refused('price.changed', { total, lines })
  const reserves = credit.term.kind !== 'prepay'
  const held = {
    creditHold: holdsForCredit(credit, reserves, total, shanghaiDate(now)),
    spendHold: spending !== undefined && (spending.spent ?? 0) + total > spending.limit,
  }
  const discount = discountOf(lines, offers, now)
  const by = { staffId: staff.staffId, name: staff.name, partyId: staff.partyId }
  const passing = { order: { total, discount, ...held }, reserves, overdue: isOverdue(credit, shanghaiDate(now)) }
  const timeline = [{ status: 'submitted' as const, at: now, by }, ...passedSteps('submitted', seller.steps, passing, now)]
  const order: Order = {
    orderId: asked.orderId,
    number: printedNumber('DH', asked.orderId, now),
    buyerId: buyer.partyId,
    buyerName: buyer.name,
    sellerId: seller.partyId,
    sellerName: seller.name,
    status: timeline.at(-1)!.status,
    lineCount: lines.length,
    goods: goodsOf(lines),
    total,
    ...(discount > 0 && { discount }),
    ...(held.creditHold && { creditHold: true }),
    ...(held.spendHold && { spendHold: true }),
    submittedAt: now,
    submittedBy: staff.staffId,
    lines,
    ...(asked.poNumber && { poNumber: asked.poNumber }),
    ...(asked.note && { note: asked.note }),
    ...(buyer.level && lines.some(({ priceRule }) => priceRule.startsWith('level@')) && { level: buyer.level }),
    timeline,
  }
  const placed = lines.map((line) => ({ ...line, place: offers.get(line.skuId)!.place }))
  return { order, lines: placed, reserves, version: 0, ...(spending && { spending: spending.of }) }
}

/** Whether an order waits for its release: over its credit, or of a buyer that is overdue. Where such orders are refused, the commit says what is short. */
function holdsForCredit(credit: Credit, reserves: boolean, total: Fen, today: string): boolean {
  const holds = credit.overLimit === 'hold'
  const blocked = blocks(credit, today)
  if (blocked && !holds) throw new Refused('credit.overdue', { since: credit.oldestDue })
  return blocked || (holds && reserves && credit.left < total)
}

/** A command sent again asks for nothing new, whatever stock and prices have done since. */
export function isRetry({ buyerId, lines: ordered }: Order, { lines }: Pick<Asked, 'lines'>, buyer: string): boolean {
  const asked = new Map(merged(lines).map(({ skuId, quantity }) => [skuId, quantity]))
  return buyerId === buyer && ordered.length === asked.size && ordered.every(({ skuId, quantity }) => asked.get(skuId) === quantity)
}
