import { plusDays, shanghaiDate, weekOf } from '@shared/kernel/time'
import type { OrderSummary, Week } from '@shared/orders/model'

export const weeksShown = 8

/** The Monday with which the first of the weeks begins. */
export const firstMonday = (today: string): string => plusDays(weekOf(today), -7 * (weeksShown - 1))

/** What was ordered week by week, the current one last; what was rejected or cancelled was not. */
export function weeksOf(orders: readonly OrderSummary[], today: string): Week[] {
  const weeks = Array.from({ length: weeksShown }, (_, i) => ({
    from: plusDays(firstMonday(today), 7 * i),
    total: 0,
    orders: 0,
    pieces: 0,
  }))
  const byMonday = new Map(weeks.map((week) => [week.from, week]))
  for (const { status, submittedAt, total, goods } of orders) {
    const week = byMonday.get(weekOf(shanghaiDate(submittedAt)))
    if (!week || status === 'rejected' || status === 'cancelled') continue
    week.total += total
    week.orders += 1
    week.pieces += goods.pieces
  }
  return weeks
}
