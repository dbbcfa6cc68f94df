import { Cron } from 'croner'
import { Stop } from './stop'

export type Schedule = { everyMs: number } | { cron: string }

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** EventBridge's `rate(...)` and `cron(...)` (UTC, six fields, Sunday = 1) in croner's words. */
export function scheduleExpression(text: string, at: string): Schedule {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(text)
  if (rate && Number(rate[1]) > 0) return { everyMs: Number(rate[1]) * units[rate[2]!]! }
  const fields = /^cron\((.+)\)$/.exec(text)?.[1]?.trim().split(/\s+/)
  if (fields?.length === 6) {
    const [minute, hour, day, month, weekday, year] = fields as [string, string, string, string, string, string]
    const any = (field: string) => (field === '?' ? '*' : field)
    // `0/30` is from 0 on, every 30.
    const from = (field: string, last: number) => field.replace(/(^|,)(\d+)\//g, `$1$2-${last}/`)
    const cron = `0 ${from(minute, 59)} ${from(hour, 23)} ${from(any(day), 31)} ${from(month, 12)} ${weekdays(any(weekday))} ${year}`
    try {
      new Cron(cron, { paused: true, timezone: 'UTC' }).stop()
      return { cron }
    } catch {}
  }
  throw new Stop(`${at}: ${text} is no schedule that the local runner knows`)
}

/** EventBridge counts weekdays from Sunday = 1, cron from 0; `6L` (the month's last Friday) is `5#L`, `6#2` is `5#2`. */
const weekdays = (field: string) =>
  field
    .split(',')
    .map((part) =>
      part.replace(/^(\d)(?:-(\d))?(#\d|L)?/, (_, from: string, to?: string, nth?: string) => {
        const nthOf = nth === 'L' ? '#L' : (nth ?? '')
        return `${Number(from) - 1}${to ? `-${Number(to) - 1}` : ''}${nthOf}`
      }),
    )
    .join(',')
