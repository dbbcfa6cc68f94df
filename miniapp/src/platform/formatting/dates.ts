import { type Instant, shanghaiDate } from '@shared/kernel/time'

const day = 24 * 3600_000
const shanghai = (at: Instant) => new Date(Date.parse(at) + 8 * 3600_000)
const two = (n: number) => String(n).padStart(2, '0')
const thisMoment = () => new Date().toISOString()

/** 9:31, in Shanghai whatever the phone's clock says. */
export const time = (at: Instant): string => `${shanghai(at).getUTCHours()}:${two(shanghai(at).getUTCMinutes())}`

/** 今天, 昨天, 明天, 11-08, and with the year where it is another: 2025-11-08. */
export function date(at: Instant, now: Instant = thisMoment()): string {
  const [then, today] = [shanghaiDate(at), shanghaiDate(now)]
  const days = Math.round((Date.parse(then) - Date.parse(today)) / day)
  if (days === 0) return '今天'
  if (days === -1) return '昨天'
  if (days === 1) return '明天'
  return then.slice(0, 4) === today.slice(0, 4) ? then.slice(5) : then
}

/** 今天 9:31, 11-08 16:05 */
export const moment = (at: Instant, now?: Instant): string => `${date(at, now)} ${time(at)}`

/** How long something has waited: 刚刚, 5 分钟, 2 小时, 3 天. */
export function waited(since: Instant, now: Instant = thisMoment()): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(since)) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时`
  return `${Math.floor(minutes / 60 / 24)} 天`
}

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
/** 11-22 周日 */
export const dateWithWeekday = (at: Instant): string => `${shanghaiDate(at).slice(5)} ${weekdays[shanghai(at).getUTCDay()]}`
