import * as z from 'zod/mini'

/** A moment, as ISO-8601 UTC with milliseconds, so that text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

const eightHours = 8 * 3600_000

/** The business date of a moment, as YYYY-MM-DD in Asia/Shanghai (UTC+8, no daylight saving since 1991). */
export const shanghaiDate = (now: Instant): string => new Date(Date.parse(now) + eightHours).toISOString().slice(0, 10)

export const plusMs = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString()

/** DynamoDB's time to live counts whole seconds. */
export const epochSeconds = (now: Instant): number => Math.floor(Date.parse(now) / 1000)
