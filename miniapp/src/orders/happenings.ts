import { statusLabel } from '@shared/orders/labels'
import type { Happening, Move, Order, OrderStatus } from '@shared/orders/model'
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

/** What happened beside its states; what a shipment did is said by the state it led to. */
const happened: Record<Exclude<Happening, 'shipped' | 'claimed'>, string> = {
  creditReleased: '信用放行',
  spendingReleased: '放行采购限额',
  received: '收货',
  returnRequested: '申请退货',
  returnDecided: '审核退货',
  returned: '退货入库',
  paid: '付清',
  noted: '备注',
}
/** Steps that a seller can switch off: then nobody takes them. */
const switchable: readonly OrderStatus[] = ['approved', 'fundsConfirmed']

/** The states an order passes when nothing goes wrong, after the ones it is in. */
const way: readonly OrderStatus[] = ['submitted', 'approved', 'fundsConfirmed', 'shipped', 'received', 'settled']

export interface Step {
  title: string
  at?: string
  note?: string
  state: 'now' | 'past' | 'todo'
  /** The claim or return it is about. */
  documentId?: string
}

const act = ({ what, status, by, internal }: Move, buyerId: string): string => {
  if (what === undefined || what === 'shipped') return acts[status]
  if (what === 'claimed') return !by || by.partyId === buyerId ? '报了破损短少' : '处理了索赔'
  return internal ? '内部备注' : happened[what]
}

/** Newest first, and above it the one step that comes next. A step that nobody made is the system's. */
export function happenings({ timeline, buyerId, buyerName, sellerName }: Order, me: StaffId | undefined): Step[] {
  const partyOf = (by: NonNullable<Move['by']>) => (by.partyId === buyerId ? buyerName : sellerName)
  const past = timeline.map((move): Step => {
    const { status, at, by, reason, what, documentId } = move
    const passed = !by && !what && switchable.includes(status)
    const who = passed ? '系统自动通过' : !by ? '系统' : by.staffId === me ? '您' : by.name
    const where = by && by.staffId !== me ? partyOf(by) : undefined
    const note = [where, reason && (what === 'noted' ? reason : `原因：${reason}`)].filter(Boolean).join(' · ')
    const paper = documentId && /^(clm|ret)_/.test(documentId) ? { documentId } : {}
    return {
      title: `${passed && status === 'approved' ? '审核' : act(move, buyerId)} · ${who}`,
      at,
      ...(note && { note }),
      state: 'past',
      ...paper,
    }
  })
  const steps = past.reverse()
  if (steps[0]) steps[0].state = 'now'
  const last = timeline.at(-1)?.status ?? 'submitted'
  const next = way[way.indexOf(last === 'partlyShipped' ? 'fundsConfirmed' : last) + 1]
  const goesOn = timeline.length > 0 && (way.includes(last) || last === 'partlyShipped')
  return goesOn && next ? [{ title: last === 'partlyShipped' ? '等补发' : statusLabel[last], state: 'todo' }, ...steps] : steps
}

/** 周敏 已审核通过: who was faster, from the order as it is now. */
export function movedBy({ timeline, buyerId }: Pick<Order, 'timeline' | 'buyerId'>, me: StaffId | undefined): string {
  const last = timeline.findLast(({ by }) => by) ?? timeline.at(-1)
  if (!last) return ''
  const who = !last.by ? '系统' : last.by.staffId === me ? '您' : last.by.name
  return `${who}已经${act(last, buyerId)}`
}
