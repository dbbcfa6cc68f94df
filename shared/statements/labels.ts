import type { Dispute, StatementStatus } from './model'

export const statementStatusLabel: Record<StatementStatus, string> = {
  open: '未出账',
  issued: '待确认',
  disputed: '有异议',
  confirmed: '已确认',
}

export const disputeStatusLabel: Record<Dispute['status'], string> = { open: '处理中', withdrawn: '已撤回', settled: '已调整' }

/** What stands on a printed statement. */
export const paperWords = {
  title: '往来对账单',
  seller: '供货方',
  buyer: '购货方',
  opening: '期初欠款',
  shipped: '本期发货',
  paid: '本期收款',
  other: '本期其他',
  closing: '期末欠款',
  columns: { date: '日期', about: '摘要', amount: '金额', balance: '余额' },
  sum: '本期合计',
  positive: '金额和余额为正是购货方应付，为负是购货方多付或冲减。',
  open: '本月尚未出账，以出账后的对账单为准。',
  issued: '请核对，有异议请在收到后七日内逐行提出。',
  disputed: (count: number) => `有 ${count} 行存在异议，正在处理。`,
  confirmed: (name: string, date: string) => `购货方已于 ${date} 由 ${name} 确认。`,
  month: (period: string) => `${period.slice(0, 4)} 年 ${Number(period.slice(5))} 月`,
  file: (period: string, buyerName: string) => `对账单 ${period} ${buyerName}`,
}
