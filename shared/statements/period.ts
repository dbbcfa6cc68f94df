import * as z from 'zod/mini'
import { dayBegins, type Instant, shanghaiDate } from '../kernel/time'

/** A month of a ledger, as YYYY-MM in Asia/Shanghai. */
export const Period = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: '账期应为 YYYY-MM' }))
export type Period = z.infer<typeof Period>

export const periodOf = (now: Instant): Period => shanghaiDate(now).slice(0, 7)

export const periodBegins = (period: Period): Instant => dayBegins(`${period}-01`)

const shifted = (period: Period, months: number): Period => {
  const [year, month] = period.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
}
export const nextPeriod = (period: Period): Period => shifted(period, 1)
export const previousPeriod = (period: Period): Period => shifted(period, -1)
