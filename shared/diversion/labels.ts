import type { CaseStatus, Rule, Severity } from './model'
import type { ReportKind, ReportStatus } from './reporting'

export const ruleLabels: Record<Rule, string> = {
  territory: '区域外出现',
  unshipped: '未发货已流出',
  travel: '一码多地',
  burst: '异地聚集',
  price: '低于限价',
  reported: '举报属实',
}
export const statusLabels: Record<CaseStatus, string> = { open: '待核查', verified: '已查实', penalised: '已处罚', dismissed: '已排除' }
export const severityLabels: Record<Severity, string> = { low: '轻', medium: '中', high: '重' }
export const reportKindLabels: Record<ReportKind, string> = {
  forged: '像假货',
  diverted: '窜货',
  opened: '被开过',
  price: '卖得太低',
  other: '别的',
}
export const reportStatusLabels: Record<ReportStatus, string> = { open: '待核实', upheld: '属实', dismissed: '不属实' }
