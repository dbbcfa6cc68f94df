import { getAccount, listAdjustments } from '@shared/credit/api'
import { decidePaymentVoucher, listPaymentVouchers } from '@shared/payments/api'
import { confirmStatement, listStatements } from '@shared/statements/api'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'
import { may } from '../platform/may'
import { session } from '../platform/session'

const allowed = (endpoint: Parameters<typeof may>[0]) => may(endpoint, session.current())

/** What waits on the books: of one's own purchases, and of what one sells. One page of each is enough to say that something waits. */
export function useMoney(sells: boolean) {
  const account = useQuery({
    queryKey: ['credit', 'account', 'mine'],
    queryFn: () => call(getAccount, {}),
    enabled: session.current()?.party.kind !== 'hq' && allowed(getAccount),
  })
  const issued = useQuery({
    queryKey: ['statements', 'waiting', 'buyer'],
    queryFn: () => call(listStatements, { as: 'buyer', status: 'issued' }),
    enabled: allowed(confirmStatement),
  })
  const vouchers = useQuery({
    queryKey: ['payments', 'vouchers', 'seller', 'waiting'],
    queryFn: () => call(listPaymentVouchers, { as: 'seller', status: 'submitted' }),
    enabled: sells && allowed(decidePaymentVoucher),
  })
  const disputed = useQuery({
    queryKey: ['statements', 'waiting', 'seller'],
    queryFn: () => call(listStatements, { as: 'seller', status: 'disputed' }),
    enabled: sells && allowed(listStatements),
  })
  const adjustments = useQuery({
    queryKey: ['credit', 'adjustments', 'waiting'],
    queryFn: () => call(listAdjustments, { status: 'requested' }),
    enabled: sells && allowed(listAdjustments),
  })
  const me = session.current()?.staff.staffId
  return {
    reads: [account, issued, vouchers, disputed, adjustments],
    account: account.data,
    statements: issued.data?.items,
    vouchers: vouchers.data?.items,
    disputed: disputed.data?.items,
    /** Those that somebody else has asked for. */
    adjustments: adjustments.data?.items.filter(({ requestedBy }) => requestedBy.staffId !== me),
  }
}
