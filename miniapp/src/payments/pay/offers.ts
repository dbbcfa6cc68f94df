import type { AccountShown } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import type { Order } from '@shared/orders/model'
import { shortDay } from '../../platform/credit/entryWords'

export interface Offer {
  key: 'order' | 'overdue' | 'due' | 'all'
  label: string
  fen: Fen
}

type Paying = Pick<Order, 'total' | 'paid' | 'shippedAmount' | 'status'>
const over = new Set(['rejected', 'cancelled', 'settled'])

/** What of an order is still to be paid: what has left, or all of it where nothing leaves before it is paid. */
export function owedOf({ total, paid = 0, shippedAmount = 0, status }: Paying, prepay: boolean): Fen {
  if (over.has(status)) return 0
  const asked = prepay && status !== 'closedShort' ? total : shippedAmount
  return Math.max(0, asked - paid)
}

/** What one may want to pay now, the most pressing first; the first is filled in. The same amount stands once. */
export function offersOf(account: AccountShown | undefined, order: Paying | undefined, today: string): Offer[] {
  const prepay = account?.term.kind === 'prepay'
  const all: Offer[] = [
    { key: 'order', label: '这一单', fen: order ? owedOf(order, prepay) : 0 },
    { key: 'overdue', label: '逾期的', fen: account?.overdue.amount ?? 0 },
    {
      key: 'due',
      label: account?.nextDue ? (account.nextDue.on === today ? '今天到期的' : `${shortDay(account.nextDue.on, today)} 到期的`) : '',
      fen: account?.nextDue?.amount ?? 0,
    },
    { key: 'all', label: '全部欠款', fen: account?.balance ?? 0 },
  ]
  const seen = new Set<Fen>()
  return all.filter(({ fen }) => fen > 0 && !seen.has(fen) && seen.add(fen))
}
