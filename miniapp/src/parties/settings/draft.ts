import type { Party } from '@shared/parties/model'
import { typedCount, typedYuan } from '../../platform/desk/problems'
import { typedMoney } from '../../platform/formatting/money'
import { percentOf, typedPercent } from '../limits'

type Steps = Party['steps']

/** How a seller's orders pass, as it is typed. */
export interface StepsDraft {
  approval: boolean
  funds: boolean
  /** Small orders pass the approval by themselves. */
  auto: boolean
  upTo: string
  discount: string
  days: string
}

/** Unless set. */
const usualDays = 10
const longest = 60

export const stepsDraftOf = ({ approval, funds, autoApprove, autoReceiveDays }: Steps): StepsDraft => ({
  ...{ approval, funds, auto: autoApprove !== undefined, upTo: typedYuan(autoApprove?.upTo) },
  discount: typedPercent(autoApprove?.discount ?? 0),
  days: String(autoReceiveDays ?? usualDays),
})

export function stepsProblems({ approval, auto, upTo, discount, days }: StepsDraft): Partial<Record<'upTo' | 'discount' | 'days', string>> {
  const count = typedCount(days)
  return {
    ...(approval && auto && typedMoney(upTo) === undefined && { upTo: upTo.trim() ? '金额填数字' : '多少钱以内' }),
    ...(approval && auto && percentOf(discount) === undefined && { discount: '填 0 到 100' }),
    ...((!count || count > longest) && { days: `填 1 到 ${longest} 天` }),
  }
}

/** What is sent; only for a draft without problems. Where nobody approves, nothing needs to pass by itself. */
export const stepsOf = ({ approval, funds, auto, upTo, discount, days }: StepsDraft): Steps => ({
  approval,
  funds,
  ...(approval && auto && { autoApprove: { upTo: typedMoney(upTo)!, discount: percentOf(discount)! } }),
  autoReceiveDays: typedCount(days)!,
})
