import { usePlaces } from '../../platform/desk/usePlaces'
import { Adjustments } from './Adjustments'
import type { Place } from './Frame'
import { Overdue } from './Overdue'
import { Payments } from './Payments'
import { Vouchers } from './Vouchers'
import '../payments.scss'

const usual = { tab: 'vouchers', open: '' }
const tabs = { vouchers: Vouchers, payments: Payments, adjustments: Adjustments, overdue: Overdue }

/** 收款: what a seller's finance has to decide, write down and chase. */
export function FinancePage() {
  const [place, change] = usePlaces(usual)
  const name = (place.tab in tabs ? place.tab : 'vouchers') as keyof typeof tabs
  const Tab = tabs[name]
  const given: Place = { tab: name, open: place.open, change }
  return <Tab key={name} place={given} />
}
