import type { Kind, Role } from '@shared/parties/roles'
import type { ApprovalLimit, SpendingLimit, Staff } from '@shared/parties/staff'
import { typedYuan } from '../platform/desk/problems'
import { shortMoney, typedMoney } from '../platform/formatting/money'

const approvers: readonly Role[] = ['admin', 'orderDesk', 'channelManager', 'owner']
const spenders: readonly Role[] = ['buyer', 'clerk']

/** Whose orders a limit can hold: HQ buys nothing, and a store approves nothing. */
export const mayApprove = (kind: Kind, roles: readonly Role[]) => kind !== 'store' && roles.some((role) => approvers.includes(role))
export const maySpend = (kind: Kind, roles: readonly Role[]) => kind !== 'hq' && roles.some((role) => spenders.includes(role))

/** Limits as they are typed; empty = none. */
export interface LimitDraft {
  amount: string
  /** In percent. */
  discount: string
  spends: string
  per: SpendingLimit['per']
}

export const limitDraftOf = (person: Pick<Staff, 'approval' | 'spending'> | undefined): LimitDraft => ({
  amount: typedYuan(person?.approval?.amount),
  discount: typedPercent(person?.approval?.discount),
  spends: typedYuan(person?.spending?.limit),
  per: person?.spending?.per ?? 'month',
})

/** Basis points as one types percent: 5, 12.5. */
export const typedPercent = (points: number | undefined): string => (points === undefined ? '' : String(points / 100))

/** What somebody typed as percent, in basis points; nothing where it is none. */
export function percentOf(text: string): number | undefined {
  const clean = text.replace(/[%％\s]/g, '')
  const points = /^\d{1,3}(\.\d{0,2})?$/.test(clean) ? Math.round(Number(clean) * 100) : undefined
  return points !== undefined && points <= 10_000 ? points : undefined
}

export function limitProblems({ amount, discount, spends }: LimitDraft): Partial<Record<'amount' | 'discount' | 'spends', string>> {
  const bad = (text: string, fen: number | undefined) => text.trim() !== '' && fen === undefined
  return {
    ...(bad(amount, typedMoney(amount)) && { amount: '金额填数字' }),
    ...(bad(discount, percentOf(discount)) && { discount: '填 0 到 100' }),
    ...(bad(spends, typedMoney(spends)) && { spends: '金额填数字' }),
  }
}

/** What is sent: an emptied limit is taken away, and one whose role is gone with it. */
export function limitsOf(
  draft: LimitDraft,
  kind: Kind,
  roles: readonly Role[],
): { approval: ApprovalLimit | null; spending: SpendingLimit | null } {
  const [amount, discount, limit] = [typedMoney(draft.amount), percentOf(draft.discount), typedMoney(draft.spends)]
  const approval = { ...(amount !== undefined && { amount }), ...(discount !== undefined && { discount }) }
  return {
    approval: mayApprove(kind, roles) && Object.keys(approval).length > 0 ? approval : null,
    spending: maySpend(kind, roles) && limit !== undefined ? { limit, per: draft.per } : null,
  }
}

/** 审到 ¥5 万、让 5%，每月订 ¥9,000.00 */
export const limitText = ({ approval, spending }: Pick<Staff, 'approval' | 'spending'>): string =>
  [
    approval &&
      [
        approval.amount !== undefined && `审到 ${shortMoney(approval.amount)}`,
        approval.discount !== undefined && `让 ${typedPercent(approval.discount)}%`,
      ]
        .filter(Boolean)
        .join('、'),
    spending && `每${spending.per === 'day' ? '天' : '月'}订 ${shortMoney(spending.limit)}`,
  ]
    .filter(Boolean)
    .join('，')
