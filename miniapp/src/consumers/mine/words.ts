import type { Binding, ToldOfDealer } from '@shared/consumers/model'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import { moment } from '../../platform/formatting/dates'

/** Under an item's name: since when it is one's own and which it is, and how long its maker stands for it. */
export function itemNotes(
  { boundAt, serial, warrantyUntil }: Pick<Binding, 'boundAt' | 'serial' | 'warrantyUntil'>,
  now: Instant,
): string[] {
  const since = `${moment(boundAt, now)} 绑的 · 尾号 ${serial.slice(-4)}`
  if (!warrantyUntil) return [since]
  return [since, warrantyUntil < shanghaiDate(now) ? `保修 ${warrantyUntil} 已到期` : `保修到 ${warrantyUntil}`]
}

/** How the last request for another dealer stands; nothing once it is one's dealer. */
export function askedNote(asked: ToldOfDealer | undefined, now: Instant): { tone: 'brand' | 'warn'; text: string } | undefined {
  if (!asked || asked.status === 'accepted') return undefined
  const { toName, status, at, reason } = asked
  return status === 'requested'
    ? { tone: 'brand', text: `${moment(at, now)} 申请换到${toName}，等总部同意。同意前还是原来的经销商` }
    : { tone: 'warn', text: `总部没同意换到${toName}${reason ? `：${reason}` : ''}` }
}
