import * as z from 'zod/mini'

/** A moment, as ISO-8601 UTC with milliseconds, so that text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

const eightHours = 8 * 3600_000

/** The business date of a moment, as YYYY-MM-DD in Asia/Shanghai (UTC+8, no daylight saving since 1991). */
export const shanghaiDate = (now: Instant): string => new Date(Date.parse(now) + eightHours).toISOString().slice(0, 10)

export const plusMs = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()

/** Milliseconds from one moment to another. */
export const msBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from)

/** DynamoDB's time to live counts whole seconds. */
export const epochSeconds = (now: Instant): number => Math.floor(Date.parse(now) / 1000)

/** A business date in Asia/Shanghai, as YYYY-MM-DD. What is none is not held to the rules across fields, which count days. */
export const BusinessDate = z.iso.date({ error: '日期应为 YYYY-MM-DD', abort: true })

/** The moment at which a business date begins. */
export const dayBegins = (date: string): Instant => new Date(Date.parse(`${date}T00:00:00.000Z`) - eightHours).toISOString()

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 24 * 3600_000).toISOString().slice(0, 10)

/** The Monday on or before a business date. */
export const weekOf = (date: string): string => plusDays(date, -((new Date(`${date}T00:00:00.000Z`).getUTCDay() + 6) % 7))

/** The last day, today or before, of this month and day (MMDD); undefined where there is no such day. */
export function latestDay(monthDay: string, today: string): string | undefined {
  const [month, day] = [monthDay.slice(0, 2), monthDay.slice(2)]
  if (!/^(0[1-9]|1[0-2])$/.test(month) || !/^(0[1-9]|[12]\d|3[01])$/.test(day)) return undefined
  const year = Number(today.slice(0, 4))
  return [year, year - 1].map((one) => `${one}-${month}-${day}`).find((date) => date <= today)
}
