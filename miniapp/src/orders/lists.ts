import type { Session } from '@shared/identity/model'
import { statusLabel } from '@shared/orders/labels'
import { OrderStatus } from '@shared/orders/model'
import type { Role } from '@shared/parties/roles'
import { isOnlyRep } from '../platform/may'

export type As = 'buyer' | 'seller' | 'subtree'
type Person = Pick<Session, 'staff' | 'party'>

export const asLabel: Record<As, string> = { buyer: '我买的', seller: '我卖的', subtree: '片区的' }

/** The sides on which this person's party stands: a dealer in the middle both buys and sells. */
export function sidesOf(person: Person): readonly As[] {
  if (isOnlyRep(person)) return ['subtree']
  return { hq: ['seller'], dealer: ['buyer', 'seller'], store: ['buyer'] }[person.party.kind] as readonly As[]
}

export type Counts = Partial<Record<OrderStatus, number>>

/** Every state that one looks for even when nothing is in it. */
const always: readonly OrderStatus[] = ['submitted', 'fundsConfirmed', 'shipped', 'settled']

/** Submitted, over its credit: a tab of the seller's, no state. */
export const heldTab = 'held'

/** Where somebody of the seller begins: with what only this role waits for. */
export function usualTab({ staff: { roles } }: Person): string {
  const only = (role: Role) => roles.every((one) => one === role)
  return only('warehouse') ? 'fundsConfirmed' : only('finance') ? 'approved' : only('creditController') ? heldTab : 'submitted'
}

/** All, then the states in the order an order passes them; those with nothing in them are left out, except where one would look for them. */
export function statusTabs(
  counts: (Counts & { held?: number }) | undefined,
  chosen: string,
  desk = false,
): { value: string; label: string; count?: number }[] {
  const shown = OrderStatus.options.filter((status) => always.includes(status) || counts?.[status] || status === chosen)
  const label = (status: OrderStatus) => (desk && status === 'approved' ? '待确认到款' : statusLabel[status])
  const held = desk && (counts?.held || chosen === heldTab)
  return [
    { value: '', label: '全部' },
    ...shown.flatMap((status) => [
      { value: status as string, label: label(status), ...(counts?.[status] && { count: counts[status] }) },
      ...(held && status === 'submitted' ? [{ value: heldTab, label: '超额待放行', ...(counts?.held && { count: counts.held }) }] : []),
    ]),
  ]
}

/** What an empty list says: what is true, and what to do. */
export function nothing(as: As, status: string, search: string): { title: string; text: string } {
  if (search) return { title: `没找到「${search}」的订单`, text: as === 'seller' ? '换个单号或客户名试试' : '换个单号试试' }
  if (status) return { title: `没有${statusLabel[status as OrderStatus]}的订单`, text: '别的状态里也许有，看看「全部」' }
  if (as === 'buyer') return { title: '您还没下过单', text: '挑几样货，下了单就在这里看进度' }
  return { title: as === 'seller' ? '还没有客户下单' : '片区里还没有订单', text: '一有人下单，这里就看得到' }
}

/** A status out of an address that somebody typed is none. */
export const statusOf = (text: string): OrderStatus | undefined => OrderStatus.safeParse(text).data
