import { type Instant, plusDays, shanghaiDate } from '../kernel/time'

const two = (n: number) => String(n).padStart(2, '0')

/** The last day of a warranty that begins today in Shanghai: the same day of the month, so many months on, or that month's last. */
export function lastDay(now: Instant, months: number): string {
  const [year, month, day] = shanghaiDate(now).split('-').map(Number) as [number, number, number]
  const at = (sum: number) => `${year + Math.floor(sum / 12)}-${two((sum % 12) + 1)}`
  const sum = month - 1 + months
  const [first] = [`${at(sum)}-${two(day)}`, plusDays(`${at(sum + 1)}-01`, -1)].sort()
  return first!
}
