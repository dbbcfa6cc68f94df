import type { AccountShown } from '@shared/credit/model'
import { recordPayment, submitPaymentVoucher } from '@shared/payments/api'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { maySee } from '../../platform/shell/places'
import { Button } from '../../platform/ui/Button'

/** What one does with an account: pay, or write down what came; and the months to check. */
export const AccountActions = ({ account: { buyerId }, side }: { account: AccountShown; side: 'buyer' | 'seller' }) => {
  const me = session.current()
  const own = side === 'buyer'
  const statements = !!me && maySee(own ? 'myStatements' : 'statementDesk', me)
  return (
    <>
      {statements && (
        <Button size={48} icon='doc' onTap={() => go(own ? pages.statements : `${pages.statementDesk}?buyerId=${buyerId}`)}>
          对账单
        </Button>
      )}
      {own && may(submitPaymentVoucher, me) && (
        <Button kind='primary' size={48} wide onTap={() => go(pages.pay)}>
          付款
        </Button>
      )}
      {!own && may(recordPayment, me) && (
        <Button kind='primary' size={48} wide onTap={() => go(`${pages.finance}?tab=payments&open=record-${buyerId}`)}>
          登记收款
        </Button>
      )}
    </>
  )
}
