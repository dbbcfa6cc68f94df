import type { OpenCounts, OrderStatus } from '@shared/orders/model'
import type { Role } from '@shared/parties/roles'

export interface Queue {
  key: keyof OpenCounts
  status: OrderStatus
  title: string
  note: string
  /** Whose work it is; theirs stands first. */
  roles: readonly Role[]
}

/** Where orders wait at the seller, in the order in which they pass. */
export const queues: readonly Queue[] = [
  { key: 'submitted', status: 'submitted', title: '等审核', note: '订单专员', roles: ['admin', 'orderDesk', 'channelManager', 'owner'] },
  { key: 'held', status: 'submitted', title: '超了额度，等放行', note: '信控专员', roles: ['creditController'] },
  { key: 'approved', status: 'approved', title: '等确认货款', note: '财务', roles: ['finance'] },
  { key: 'fundsConfirmed', status: 'fundsConfirmed', title: '等发货', note: '仓管', roles: ['warehouse'] },
  { key: 'partlyShipped', status: 'partlyShipped', title: '还没发齐', note: '仓管', roles: ['warehouse'] },
  { key: 'shipped', status: 'shipped', title: '在路上', note: '等客户收货', roles: [] },
  { key: 'received', status: 'received', title: '等结算', note: '收到了，还没结', roles: [] },
]

/** The queues, this person's own first; others' only where something waits. */
export function queuesFor(roles: readonly Role[], counts: OpenCounts): (Queue & { count: number; mine: boolean })[] {
  const all = queues.map((queue) => ({ ...queue, count: counts[queue.key], mine: queue.roles.some((role) => roles.includes(role)) }))
  return [...all.filter(({ mine }) => mine), ...all.filter(({ mine, count }) => !mine && count > 0)]
}
