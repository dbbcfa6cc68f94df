import { getAccount } from '@shared/credit/api'
import type { Payment } from '@shared/payments/model'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { dueWords, todayIs } from '../../platform/credit/entryWords'
import { typedYuan } from '../../platform/desk/problems'
import { money } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Empty } from '../../platform/ui/Empty'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { Sheet } from '../../platform/ui/Sheet'
import { RowBones } from '../../platform/ui/Skeletons'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { owedByOrder, wantedOf } from './byHand'
import { useAllocate } from './useFinance'

const most = 10

/** Which orders this payment is for, where the due dates say otherwise. */
export function ByHand({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { buyerId, paymentId, amount, refunded = 0 } = payment
  const account = useQuery({ queryKey: ['credit', 'account', buyerId], queryFn: () => call(getAccount, { buyerId }) })
  const [typed, setTyped] = useState<Record<string, string>>({})
  const allocate = useAllocate()
  const owed = owedByOrder(account.data?.open ?? [], payment.allocations).slice(0, most)
  const { wanted, problem } = wantedOf(owed, typed, amount - refunded)
  const send = () =>
    allocate.mutate(
      { paymentId, ...(wanted.length > 0 && { allocations: wanted }) },
      {
        onSuccess: () => {
          toasts.show('对好了', { tone: 'success' })
          onClose()
        },
      },
    )
  return (
    <Sheet
      title='这笔钱付哪几单'
      sub={`一共 ${money(amount - refunded)}。不填就按到期先后自动抵`}
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={allocate.isPending} off={problem ?? false} onTap={send}>
          {wanted.length > 0 ? `对到 ${wanted.length} 张订单` : '按到期先后自动抵'}
        </Button>
      }
    >
      {account.isPending && <RowBones rows={3} />}
      {account.error && !account.data && <Problem what='没付清的单' error={account.error} onRetry={() => void account.refetch()} />}
      {account.data && owed.length === 0 && <Empty art='done' title='没有没付清的单' text='这笔钱会等下一批货' />}
      <View className='finance__form'>
        {owed.map(({ orderId, open, paid, dueOn }) => (
          <Field
            key={orderId}
            label={dueOn ? `${dueWords(dueOn, todayIs())}，还差 ${money(open)}` : '付清了的'}
            type='decimal'
            unit='元'
            initial={paid > 0 ? typedYuan(paid) : ''}
            placeholder='0.00'
            hint={paid > 0 ? `这笔钱已经付了它 ${money(paid)}` : ''}
            onText={(text) => setTyped((last) => ({ ...last, [orderId]: text }))}
          />
        ))}
        {allocate.error && (
          <Note tone='danger' icon='alert' alert>
            {words(allocate.error)}
          </Note>
        )}
      </View>
    </Sheet>
  )
}
