import { Refused } from '@shared/kernel/refused'
import type { OrderSummary } from '@shared/orders/model'
import type { Party, PartyId } from '@shared/parties/model'
import type { Voucher } from '@shared/payments/model'

export interface VoucherFacts {
  buyerId: PartyId
  seller: Party | undefined
  /** Whom the buyer buys from. */
  supplierId: PartyId | undefined
  /** Whether the two have an account with each other: whoever once bought may still pay. */
  hasAccount: boolean
  order?: Pick<OrderSummary, 'sellerId' | 'buyerId'> | undefined
  paidOn: string
  /** The Shanghai date. */
  today: string
}

/** To whom such a voucher may go. Refuses with actor.forbidden and input.invalid. */
export function mayVouch({ buyerId, seller, supplierId, hasAccount, order, paidOn, today }: VoucherFacts): Party {
  if (!seller || seller.partyId === buyerId || (supplierId !== seller.partyId && !hasAccount)) throw new Refused('actor.forbidden')
  if (order && (order.sellerId !== seller.partyId || order.buyerId !== buyerId)) throw new Refused('actor.forbidden')
  if (paidOn > today) throw new Refused('input.invalid', { issues: [{ field: 'paidOn', problem: '付款日期不能晚于今天' }] })
  return seller
}

const said = ['buyerId', 'amount', 'fileId', 'paidOn', 'orderId'] as const

/** Whether it is the voucher that was sent under this id. */
export const isSameVoucher = (before: Voucher, now: Pick<Voucher, (typeof said)[number]> & { sellerId?: PartyId | undefined }): boolean =>
  said.every((field) => before[field] === now[field]) && (now.sellerId === undefined || now.sellerId === before.sellerId)

interface Decision {
  accept: boolean
  amount?: number | undefined
  reason?: string | undefined
}

/** Whether it was decided just so before. */
export const isSameDecision = ({ status, amount, decided }: Voucher, { accept, amount: came, reason }: Decision): boolean =>
  status === (accept ? 'accepted' : 'rejected') &&
  decided?.reason === reason &&
  (!accept || (decided?.amount ?? amount) === (came ?? amount))
