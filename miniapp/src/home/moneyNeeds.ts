import type { LedgerAdjustment } from '@shared/credit/adjustment'
import type { AccountShown } from '@shared/credit/model'
import { plusDays, shanghaiDate } from '@shared/kernel/time'
import type { Voucher } from '@shared/payments/model'
import type { StatementSummary } from '@shared/statements/model'
import { money } from '../platform/formatting/money'
import { pages } from '../platform/pages'
import type { Need } from './needs'
import { ofPage, partiesText } from './pageWords'

export interface MoneyFacts {
  account?: AccountShown | undefined
  /** Own months that nobody has confirmed. */
  statements?: readonly StatementSummary[] | undefined
  /** Slips of buyers that wait for an answer. */
  vouchers?: readonly Voucher[] | undefined
  /** Months that buyers hold something against. */
  disputed?: readonly StatementSummary[] | undefined
  /** Changes of debts that wait for a second person. */
  adjustments?: readonly LedgerAdjustment[] | undefined
  now: string
}

const soon = 3

/** What is to be paid, the late before the near. */
export function payNeeds({ account, now }: MoneyFacts): Need[] {
  if (!account) return []
  const today = shanghaiDate(now)
  const common = { url: pages.pay, label: '去付' }
  const { overdue, nextDue } = account
  if (overdue.amount > 0) {
    const note = account.blockOverdue ? '付清才发货' : '早付早安心，额度也放出来'
    return [{ ...common, key: 'overdue', icon: 'alert', tone: 'danger', title: `逾期 ${money(overdue.amount)}`, note }]
  }
  if (!nextDue || nextDue.on > plusDays(today, soon)) return []
  const when = nextDue.on === today ? '今天到期' : `${nextDue.on.slice(5)} 到期`
  return [{ ...common, key: 'due', icon: 'clock', tone: 'warn', title: `该付 ${money(nextDue.amount)}`, note: when }]
}

/** What somebody else's money waits for. */
export function deskNeeds({ vouchers = [], disputed = [], adjustments = [] }: Omit<MoneyFacts, 'now'>): Need[] {
  const who = (all: readonly { buyerName: string }[]) => partiesText(all.map(({ buyerName }) => buyerName))
  const need = (key: string, title: string, all: readonly { buyerName: string }[], url: string, label: string): Need[] =>
    all.length > 0 ? [{ key, icon: 'inbox', tone: 'brand', title: `${ofPage(all.length)} ${title}`, note: who(all), label, url }] : []
  return [
    ...need('vouchers', '张付款凭证等您核', vouchers, pages.finance, '去核'),
    ...need('disputed', '张对账单有异议', disputed, pages.statementDesk, '去看'),
    ...need('adjustments', '笔调账等您复核', adjustments, `${pages.finance}?tab=adjustments`, '去看'),
  ]
}

/** The oldest month first: it is the one that is late. */
export function statementNeeds({ statements = [] }: MoneyFacts): Need[] {
  const oldest = [...statements].sort((a, b) => a.period.localeCompare(b.period))[0]
  if (!oldest) return []
  const { period, sellerId, sellerName, closing } = oldest
  const more = statements.length > 1 ? `，还有 ${statements.length - 1} 个月` : ''
  return [
    {
      key: 'statement',
      icon: 'doc',
      tone: 'citrus',
      label: '去核',
      title: `${Number(period.slice(5))} 月对账单等您核`,
      note: `${sellerName} · ${closing < 0 ? '多付' : '欠'} ${money(Math.abs(closing))}${more}`,
      url: `${pages.statement}?period=${period}&sellerId=${sellerId}`,
    },
  ]
}
