import type { CaseStatus, Rule, Severity } from './model'

export const ruleLabels: Record<Rule, string> = {
  territory: '区域外出现',
  unshipped: '未发货已流出',
  travel: '一码多地',
  burst: '异地聚集',
  price: '低于限价',
}
export const statusLabels: Record<CaseStatus, string> = { open: '待核查', verified: '已查实', penalised: '已处罚', dismissed: '已排除' }
export const severityLabels: Record<Severity, string> = { low: '轻', medium: '中', high: '重' }
