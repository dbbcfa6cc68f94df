import type { DiversionSummary } from '@shared/diversion/model'
import type { CodeReport } from '@shared/diversion/reports'
import { moment } from '../platform/formatting/dates'
import { pages } from '../platform/pages'
import type { Need } from './needs'
import { ofPage, partiesText } from './pageWords'

interface DiversionFacts {
  /** Cases and reports that nobody has decided, of each the newest page. */
  cases?: readonly Pick<DiversionSummary, 'dealerName' | 'severity'>[] | undefined
  reports?: readonly Pick<CodeReport, 'at'>[] | undefined
  /** Decides them; others read. */
  decides: boolean
  now: string
}

/** Goods where they should not be, the gravest named; and what people tell of codes. */
export function diversionNeeds({ cases = [], reports = [], decides, now }: DiversionFacts): Need[] {
  const [latest] = reports
  const grave = cases.filter(({ severity }) => severity === 'high')
  const first: Need = {
    ...({ key: 'cases', icon: 'shield', label: '去看', url: pages.diversion } as const),
    tone: grave.length > 0 ? 'danger' : 'warn',
    title: `${ofPage(cases.length)} 件窜货案件${decides ? '等您定' : '还没定'}`,
    note: [partiesText((grave.length > 0 ? grave : cases).map(({ dealerName }) => dealerName)), grave.length > 0 && '很重']
      .filter(Boolean)
      .join(' · '),
  }
  return [
    ...(cases.length > 0 ? [first] : []),
    ...(latest
      ? [
          {
            ...({ key: 'reports', icon: 'flag', tone: 'brand', label: '去看', url: `${pages.diversion}?status=reports` } as const),
            title: `${ofPage(reports.length)} 个举报${decides ? '等您核实' : '还没核实'}`,
            note: `最近一个：${moment(latest.at, now)}`,
          },
        ]
      : []),
  ]
}
