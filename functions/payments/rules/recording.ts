import { Refused } from '@shared/kernel/refused'
import type { OrderSummary } from '@shared/orders/model'
import type { Party, PartyId } from '@shared/parties/model'
import type { PaymentSummary } from '@shared/payments/model'

export interface RecordingFacts {
  sellerId: PartyId
  buyer: Party | undefined
  /** Whom the buyer buys from. */
  supplierId: PartyId | undefined
  /** Whether the two have an account with each other: whoever once bought may still pay. */
  hasAccount: boolean
  /** The order it is for, where one is named. */
  order?: Pick<OrderSummary, 'sellerId' | 'buyerId'> | undefined
  receivedOn: string
  /** The Shanghai date. */
  today: string
}

/** Whether such money can have come. Refuses with actor.forbidden, party.unknown and input.invalid. */
export function mayRecord({ sellerId, buyer, supplierId, hasAccount, order, receivedOn, today }: RecordingFacts): Party {
  if (!buyer || buyer.partyId === sellerId || (supplierId !== sellerId && !hasAccount)) throw new Refused('actor.forbidden')
  if (order && (order.sellerId !== sellerId || order.buyerId !== buyer.partyId)) throw new Refused('actor.forbidden')
  if (receivedOn > today) throw new Refused('input.invalid', { issues: [{ field: 'receivedOn', problem: '收款日期不能晚于今天' }] })
  return buyer
}

const said = ['sellerId', 'buyerId', 'amount', 'method', 'reference', 'receivedOn', 'orderId', 'voucherId'] as const

/** Whether it is the payment that was recorded under this id. */
export const isSame = (before: PaymentSummary, now: Pick<PaymentSummary, (typeof said)[number]>): boolean =>
  said.every((field) => before[field] === now[field])
