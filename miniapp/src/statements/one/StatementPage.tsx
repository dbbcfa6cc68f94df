import type { PartyId } from '@shared/parties/model'
import { useRouter } from '@tarojs/taro'
import { todayIs } from '../../platform/credit/entryWords'
import { Page } from '../../platform/shell/Page'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { CardBones } from '../../platform/ui/Skeletons'
import { useStatement } from '../useStatements'
import { daysOf, monthWord } from '../words'
import { Shown } from './Shown'
import './statement.scss'

/** One month: a buyer checks it line by line, its seller sees what is held against it. */
export function StatementPage() {
  const { params } = useRouter()
  const period = params.period ?? todayIs().slice(0, 7)
  const buyerId = (params.buyerId || undefined) as PartyId | undefined
  const sellerId = (params.sellerId || undefined) as PartyId | undefined
  const statement = useStatement(period, { ...(buyerId && { buyerId }), ...(sellerId && { sellerId }) })
  const { data, error, isPending, refetch } = statement
  useRefresh(refetch)
  const side = buyerId ? 'seller' : 'buyer'
  if (data) return <Shown statement={data} side={side} error={error} />
  return (
    <Page
      title={`${monthWord(period, todayIs())}对账单`}
      sub={daysOf(period)}
      place={side === 'buyer' ? 'myStatements' : 'statementDesk'}
      under
      narrow
    >
      {isPending && <CardBones />}
      {error && <Problem what='对账单' error={error} onRetry={() => void refetch()} />}
    </Page>
  )
}
