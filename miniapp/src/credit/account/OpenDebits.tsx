import type { AccountShown, OpenDebitShown } from '@shared/credit/model'
import { Text, View } from '@tarojs/components'
import { dueWords } from '../../platform/credit/entryWords'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Amount } from '../../platform/ui/Amount'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { role } from '../../platform/ui/role'
import { Tag } from '../../platform/ui/Tag'

const most = 20

/** What is not paid in full, the first due first. */
export const OpenDebits = ({ account: { open }, today }: { account: AccountShown; today: string }) =>
  open.length === 0 ? null : (
    <Card title='没付清的' more={<Text className='hint'>{open.length < most ? `${open.length} 笔` : `先到期的 ${most} 笔`}</Text>}>
      <View {...role('list', '没付清的')}>
        {open.map((debit) => (
          <View key={debit.entryId} {...role('listitem')}>
            <Debit debit={debit} today={today} />
          </View>
        ))}
      </View>
    </Card>
  )

const Debit = ({ debit: { dueOn, amount, open, orderId }, today }: { debit: OpenDebitShown; today: string }) => {
  const late = dueOn < today
  const due = dueWords(dueOn, today)
  return (
    <Cell
      title={
        late ? (
          <Tag tone='danger' icon='alert'>
            {due}
          </Tag>
        ) : (
          due
        )
      }
      note={open < amount ? `一共 ${money(amount)}，付了 ${money(amount - open)}` : '还没付'}
      value={<Amount fen={open} size={16} tone={late ? 'danger' : 'ink'} />}
      onTap={orderId ? () => go(`${pages.order}?orderId=${orderId}`) : undefined}
    />
  )
}
