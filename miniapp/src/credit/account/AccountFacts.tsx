import type { AccountShown } from '@shared/credit/model'
import { Text } from '@tarojs/components'
import { overText, termText } from '../../platform/credit/creditWords'
import { money } from '../../platform/formatting/money'
import { Card } from '../../platform/ui/Card'
import { Facts } from '../../platform/ui/Cell'

/** How what is left is reckoned, and what was agreed. */
export const AccountFacts = ({ account, side }: { account: AccountShown; side: 'buyer' | 'seller' }) => {
  const { limit, reserved, balance, drawn, onAccount, blockOverdue } = account
  const prepay = account.term.kind === 'prepay'
  return (
    <Card title='怎么算的'>
      <Facts
        facts={[
          ...(prepay ? [] : [['额度', money(limit)] as const]),
          ['欠款', balance < 0 ? `${money(balance)}，是多付的` : money(balance)],
          ...(prepay ? [] : [['占用', `${money(reserved)}，下了单还没发货的`] as const, ['已用', `${money(drawn)}，欠款加占用`] as const]),
          ...(onAccount > 0 ? [['没用掉的付款', money(onAccount)] as const] : []),
          ['账期', termText(account)],
          ...(prepay ? [] : [['超额度', overText(account)] as const]),
          ['逾期时', blockOverdue ? '付清前不发货' : '不影响下单'],
        ]}
      />
      {side === 'buyer' && <Text className='hint'>额度和账期由供货方定，要改请找他们</Text>}
    </Card>
  )
}
