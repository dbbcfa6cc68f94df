import type { AccountShown } from '@shared/credit/model'
import type { PartyId } from '@shared/parties/model'
import { todayIs } from '../../platform/credit/entryWords'
import { Page } from '../../platform/shell/Page'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { CardBones } from '../../platform/ui/Skeletons'
import { words } from '../../platform/ui/words'
import { AccountActions } from './AccountActions'
import { AccountAnswer } from './AccountAnswer'
import { AccountFacts } from './AccountFacts'
import { Ledger } from './Ledger'
import { OpenDebits } from './OpenDebits'
import { useAccount } from './useAccount'
import './account.scss'

/** 我的往来; with a buyer, how that one stands with us. */
export function AccountPage({ buyerId }: { buyerId?: PartyId | undefined }) {
  const account = useAccount(buyerId)
  const { data, error, isPending, refetch } = account
  useRefresh(refetch)
  const side = buyerId ? 'seller' : 'buyer'
  return (
    <Page
      title={buyerId ? (data?.buyerName ?? '客户往来') : '我的往来'}
      place={buyerId ? 'creditLines' : 'myCredit'}
      under
      narrow
      bottom={data && <AccountActions account={data} side={side} />}
    >
      {isPending && <CardBones />}
      {error && !data && <Problem what={buyerId ? '往来账' : '您的往来账'} error={error} onRetry={() => void refetch()} />}
      {error && data && <Note tone='warn'>{words(error)}。下面是上次取到的</Note>}
      {data && <Shown account={data} buyerId={buyerId} side={side} />}
    </Page>
  )
}

interface ShownProps {
  account: AccountShown
  buyerId: PartyId | undefined
  side: 'buyer' | 'seller'
}

const Shown = ({ account, buyerId, side }: ShownProps) => (
  <>
    <AccountAnswer account={account} side={side} today={todayIs()} />
    <OpenDebits account={account} today={todayIs()} />
    <AccountFacts account={account} side={side} />
    <Ledger buyerId={buyerId} side={side} />
  </>
)
