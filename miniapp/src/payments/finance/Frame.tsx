import { listAdjustments, listCredits } from '@shared/credit/api'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import type { PageProps } from '../../platform/shell/pageProps'
import { Tabs } from '../../platform/ui/Tabs'
import { useWaiting } from './useFinance'

export interface Place {
  tab: 'vouchers' | 'payments' | 'adjustments' | 'overdue'
  open: string
  change: (some: { tab?: string; open?: string }) => void
}

interface FrameProps extends Omit<PageProps, 'title' | 'place' | 'below'> {
  at: Place
}

/** The page around each of the four lists; what a role may not read has no tab. */
export function Frame({ at, ...page }: FrameProps) {
  const me = session.current()
  const waiting = useWaiting()
  const tabs = [
    { value: 'vouchers' as const, label: '凭证', ...(waiting.vouchers > 0 && { count: waiting.vouchers }) },
    { value: 'payments' as const, label: '收款' },
    ...(may(listAdjustments, me)
      ? [{ value: 'adjustments' as const, label: '调账', ...(waiting.adjustments > 0 && { count: waiting.adjustments }) }]
      : []),
    ...(may(listCredits, me) ? [{ value: 'overdue' as const, label: '欠款' }] : []),
  ]
  return (
    <Page
      title='收款'
      place='finance'
      under
      below={<Tabs label='看什么' tabs={tabs} value={at.tab} onChange={(tab) => at.change({ tab, open: '' })} />}
      {...page}
    />
  )
}
