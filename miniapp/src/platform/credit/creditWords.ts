import type { Credit } from '@shared/credit/model'
import { money, shortMoney } from '../formatting/money'

/** What may still be ordered, in one sentence. */
export function creditSentence({ limit, left, reserved, balance, term }: Credit): string {
  if (term.kind === 'prepay') return balance > 0 ? `先款后货，还欠 ${money(balance)}` : '先款后货，不占额度'
  const used = `欠款 ${shortMoney(balance)}，占用 ${shortMoney(reserved)}`
  return left < 0
    ? `超了 ${money(-left)}。${used}，额度 ${shortMoney(limit)}`
    : `还能下单 ${money(left)}。${used}，额度 ${shortMoney(limit)}`
}

export const termText = ({ term }: Pick<Credit, 'term'>): string =>
  term.kind === 'prepay' ? '先款后货' : term.days === 0 ? '发货当天付' : `发货后 ${term.days} 天内付`

export const overText = ({ overLimit }: Pick<Credit, 'overLimit'>): string =>
  overLimit === 'refuse' ? '超了额度下不了单' : '超了额度也能下，等信控放行'

/** What is drawn, part by part; a negative balance is money paid ahead and takes nothing. */
export const creditParts = ({ balance, reserved, left }: Credit) =>
  [
    { label: '欠款', value: Math.max(0, balance), text: money(balance), tone: left < 0 ? 'danger' : 'used' },
    { label: '占用', value: reserved, text: money(reserved), tone: 'held' },
  ] as const
