import type { Fen } from '@shared/kernel/money'
import { maxLines } from '@shared/orders/model'
import { type Trouble, toSettle } from './repairs'

/** What the button of the cart says and does: 「下单」, or what is missing for it. */
export type BarWords =
  | { kind: 'order'; label: string }
  /** A tap leads to where it is mended. */
  | { kind: 'mend'; label: string; where: 'lines' | 'credit' | 'many' }
  | { kind: 'busy'; label: string }
  | { kind: 'off'; label: string }

export interface BarFacts {
  /** Why this person may not order. */
  barred: string | undefined
  online: boolean
  sending: boolean
  unsure: boolean
  /** Every price is known. */
  complete: boolean
  kinds: number
  troubles: readonly Trouble[]
  /** By how much the credit is short, where the seller refuses that. */
  over: Fen | undefined
  newPrice: boolean
}

export function barWords({ barred, online, sending, unsure, complete, kinds, troubles, over, newPrice }: BarFacts): BarWords {
  if (unsure) return { kind: 'busy', label: '正在确认' }
  if (sending) return { kind: 'busy', label: '正在下单' }
  if (barred) return { kind: 'off', label: barred }
  const first = toSettle(troubles)
  if (first) return { kind: 'mend', label: first, where: 'lines' }
  if (kinds > maxLines) return { kind: 'mend', label: `先减 ${kinds - maxLines} 款`, where: 'many' }
  if (over !== undefined) return { kind: 'mend', label: '先定额度', where: 'credit' }
  if (!online) return { kind: 'off', label: '连上网再下单' }
  if (!complete) return { kind: 'off', label: '正在算价' }
  return { kind: 'order', label: newPrice ? '按新价下单' : '下单' }
}
