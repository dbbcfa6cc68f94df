import type { Dispute, StatementStatus } from './model'

export const statementStatusLabel: Record<StatementStatus, string> = {
  open: '未出账',
  issued: '待确认',
  disputed: '有异议',
  confirmed: '已确认',
}

export const disputeStatusLabel: Record<Dispute['status'], string> = { open: '处理中', withdrawn: '已撤回', settled: '已调整' }
