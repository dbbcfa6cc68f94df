import { entryKindLabel } from '@shared/credit/labels'
import type { EntryKind, LedgerEntry } from '@shared/credit/ledger'
import { shanghaiDate } from '@shared/kernel/time'

/** The buyer's words where they are not the seller's. */
const bought: Partial<Record<EntryKind, string>> = { shipment: '进货', payment: '付款', rebate: '返利抵扣' }

export const kindWord = (kind: EntryKind, side: 'buyer' | 'seller'): string => (side === 'buyer' && bought[kind]) || entryKindLabel[kind]

/** 11-05 进货 DH1105-0012 */
export const entryTitle = ({ kind, reference, at }: LedgerEntry, side: 'buyer' | 'seller'): string =>
  [shanghaiDate(at).slice(5), kindWord(kind, side), reference].filter(Boolean).join(' ')

/** 11-05, or with the year where it is another one. */
export const shortDay = (day: string, today: string): string => (day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day)

const msOfDay = 24 * 3600_000

/** How a debit stands: 逾期 5 天, 今天到期, 11-30 到期. */
export function dueWords(dueOn: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / msOfDay)
  if (days > 0) return `逾期 ${days} 天`
  return days === 0 ? '今天到期' : `${shortDay(dueOn, today)} 到期`
}

export const todayIs = () => shanghaiDate(new Date().toISOString())
