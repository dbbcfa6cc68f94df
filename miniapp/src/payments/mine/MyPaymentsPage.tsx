import { submitPaymentVoucher } from '@shared/payments/api'
import { usePlaces } from '../../platform/desk/usePlaces'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Tabs } from '../../platform/ui/Tabs'
import { MyPayments } from './MyPayments'
import { MyVouchers } from './MyVouchers'

const tabs = [
  { value: 'vouchers' as const, label: '转账凭证' },
  { value: 'payments' as const, label: '入账的' },
]

/** 付款: what one has sent and paid, and the way to pay. */
export function MyPaymentsPage() {
  const [place, change] = usePlaces({ tab: 'vouchers' })
  const tab = place.tab === 'payments' ? 'payments' : 'vouchers'
  return (
    <Page
      title='付款'
      place='myPayments'
      under
      narrow
      below={<Tabs label='看什么' tabs={tabs} value={tab} onChange={(next) => change({ tab: next })} />}
      bottom={
        may(submitPaymentVoucher, session.current()) && (
          <Button kind='primary' size={48} wide onTap={() => go(pages.pay)}>
            付一笔
          </Button>
        )
      }
    >
      {tab === 'vouchers' ? <MyVouchers /> : <MyPayments />}
    </Page>
  )
}
