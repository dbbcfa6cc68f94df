import type { ReturnStatus } from './model'

export const returnStatusLabel: Record<ReturnStatus, string> = {
  requested: '待审核',
  approved: '待入库',
  rejected: '已驳回',
  received: '已退款',
}
