import type { Credit, Term } from '@shared/credit/model'
import { typedCount } from '../../platform/desk/problems'
import { typedMoney } from '../../platform/formatting/money'

export const overLimitLabel: Record<Credit['overLimit'], string> = { refuse: '不让下单', hold: '挂起等放行' }

export const termText = (term: Term) => (term.kind === 'prepay' ? '先款后货' : `${term.days} 天`)

export interface LineDraft {
  limit: string
  overLimit: Credit['overLimit']
  kind: Term['kind']
  days: string
  /** Overdue, the buyer gets nothing more. */
  blocks: boolean
}

export function lineProblems({ limit, kind, days }: LineDraft): Partial<Record<'limit' | 'days', string>> {
  const [fen, count] = [typedMoney(limit), typedCount(days)]
  return {
    ...(fen === undefined && { limit: limit.trim() ? '金额填数字，最多两位小数' : '填 0 就是不给额度' }),
    ...(kind === 'days' && (count === undefined || count > 365) && { days: '填 0 到 365 天' }),
  }
}

/** What is sent; only for a draft without problems. */
export const lineOf = ({ limit, overLimit, kind, days, blocks }: LineDraft) => ({
  limit: typedMoney(limit)!,
  overLimit,
  blockOverdue: blocks,
  term: kind === 'prepay' ? { kind } : { kind, days: typedCount(days)! },
})
