import type { Credit } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import { printedNumber } from '@shared/kernel/number'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { goodsOf } from '@shared/orders/goods'
import type { HeldOrder } from '@shared/orders/held'
import { merged } from '@shared/orders/merged'
import type { Order, RequestedLine } from '@shared/orders/model'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import type { Offer } from '@shared/pricing/model'
import { quote } from '@shared/pricing/quote'
import { passedSteps } from './moving'

/** Everything the decision depends on, read before it is taken; stock and credit left are decided by the commit's guards. */
export interface Facts {
  buyer: Party
  seller: Party
  staff: Staff
  now: Instant
  offers: ReadonlyMap<string, Offer & { place: string }>
  credit: Credit
}

export interface Asked {
  orderId: Order['orderId']
  lines: readonly RequestedLine[]
  expectedTotal?: Fen | undefined
  poNumber?: string | undefined
  note?: string | undefined
}

/** Refuses with party.suspended, price.changed (with the new quote) and what a quote refuses with. */
export function decideSubmission(asked: Asked, { buyer, seller, staff, now, offers, credit }: Facts): HeldOrder {
  if (buyer.lifecycle !== 'active') throw new Refused('party.suspended', { partyId: buyer.partyId })
  // Nobody is left who could take the order on or give back what it holds.
  if (seller.lifecycle === 'exited') throw new Refused('party.suspended', { partyId: seller.partyId })
  const { lines, total } = quote(asked.lines, offers, now)
  if (asked.expectedTotal !== undefined && asked.expectedTotal !== total) throw new Refused('price.changed', { total, lines })
  const reserves = credit.term.kind !== 'prepay'
  const creditHold = reserves && credit.overLimit === 'hold' && credit.left < total
  const by = { staffId: staff.staffId, name: staff.name, partyId: staff.partyId }
  const timeline = [{ status: 'submitted' as const, at: now, by }, ...passedSteps('submitted', seller.steps, { creditHold, reserves }, now)]
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
    ...(creditHold && { creditHold }),
    submittedAt: now,
    submittedBy: staff.staffId,
    lines,
    ...(asked.poNumber && { poNumber: asked.poNumber }),
    ...(asked.note && { note: asked.note }),
    timeline,
  }
  return { order, lines: lines.map((line) => ({ ...line, place: offers.get(line.skuId)!.place })), reserves, version: 0 }
}

/** A command sent again asks for nothing new, whatever stock and prices have done since. */
export function isRetry({ buyerId, lines: ordered }: Order, { lines }: Pick<Asked, 'lines'>, buyer: string): boolean {
  const asked = new Map(merged(lines).map(({ skuId, quantity }) => [skuId, quantity]))
  return buyerId === buyer && ordered.length === asked.size && ordered.every(({ skuId, quantity }) => asked.get(skuId) === quantity)
}
