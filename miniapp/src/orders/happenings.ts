import { statusLabel } from '@shared/orders/labels'
import type { Move, Order, OrderStatus } from '@shared/orders/model'
import type { StaffId } from '@shared/parties/staff'

/** What happened, said as the act and not as the state it led to. */
const acts: Record<OrderStatus, string> = {
  submitted: '提交订单',
  approved: '审核通过',
  fundsConfirmed: '货款确认',
  partlyShipped: '发出一部分',
  shipped: '全部发货',
  received: '收货',
  settled: '结算',
  rejected: '驳回',
  cancelled: '取消订单',
  closedShort: '缺货结案',
}

/** The states an order passes when nothing goes wrong, after the ones it is in. */
const way: readonly OrderStatus[] = ['submitted', 'approved', 'fundsConfirmed', 'shipped', 'received', 'settled']

export interface Step {
  title: string
  at?: string
  note?: string
  state: 'now' | 'past' | 'todo'
}

/** Newest first, and above it the one step that comes next. A step that nobody made is the system's. */
export function happenings({ timeline, buyerId, buyerName, sellerName }: Order, me: StaffId | undefined): Step[] {
  const partyOf = (by: NonNullable<Move['by']>) => (by.partyId === buyerId ? buyerName : sellerName)
  const past = timeline.map(({ status, at, by, reason }): Step => {
    const who = !by ? '系统' : by.staffId === me ? '您' : by.name
    const where = by && by.staffId !== me ? partyOf(by) : undefined
    const note = [where, reason && `原因：${reason}`].filter(Boolean).join(' · ')
    return { title: `${acts[status]} · ${who}`, at, ...(note && { note }), state: 'past' }
  })
  const steps = past.reverse()
  if (steps[0]) steps[0].state = 'now'
  const next = way[way.indexOf(timeline.at(-1)?.status ?? 'submitted') + 1]
  const goesOn = timeline.length > 0 && way.includes(timeline.at(-1)!.status)
  return goesOn && next ? [{ title: statusLabel[timeline.at(-1)!.status], state: 'todo' }, ...steps] : steps
}

/** 周敏 已审核通过: who was faster, from the order as it is now. */
export function movedBy({ timeline }: Pick<Order, 'timeline'>, me: StaffId | undefined): string {
  const last = timeline.findLast(({ by }) => by) ?? timeline.at(-1)
  if (!last) return ''
  const who = !last.by ? '系统' : last.by.staffId === me ? '您' : last.by.name
  return `${who}已经${acts[last.status]}`
}
