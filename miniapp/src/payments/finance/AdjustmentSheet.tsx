import { newId } from '@shared/kernel/id'
import type { PartyId } from '@shared/parties/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useParties } from '../../platform/desk/useParties'
import { money, typedMoney } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Select } from '../../platform/ui/Select'
import { Sheet } from '../../platform/ui/Sheet'
import { Tabs } from '../../platform/ui/Tabs'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { useRequestAdjustment } from './useFinance'

const ways = [
  { value: 'less' as const, label: '少欠' },
  { value: 'more' as const, label: '多欠' },
]

/** Asks a colleague to change what a buyer owes. */
export function AdjustmentSheet({ onClose }: { onClose: () => void }) {
  const { buyers } = useParties()
  const [adjustmentId] = useState(() => newId('adj'))
  const [buyerId, setBuyerId] = useState<PartyId>()
  const [way, setWay] = useState<'less' | 'more'>('less')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const ask = useRequestAdjustment()
  const amount = typedMoney(typed)
  const missing = !buyerId ? '先选客户' : !amount ? '先填金额' : !reason.trim() && '先写原因'
  const send = () =>
    ask.mutate(
      { adjustmentId, buyerId: buyerId!, amount: way === 'more' ? amount! : -amount!, reason: reason.trim() },
      {
        onSuccess: () => {
          toasts.show('申请好了，等另一位同事复核', { tone: 'success' })
          onClose()
        },
      },
    )
  return (
    <Sheet
      title='申请调账'
      sub='另一位同事复核后才记账'
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={ask.isPending} off={missing} onTap={send}>
          {amount ? `${way === 'less' ? '少' : '多'}欠 ${money(amount)}` : '申请'}
        </Button>
      }
    >
      <View className='finance__form'>
        <Select
          label='哪位客户'
          options={buyers.map(({ partyId, name }) => ({ value: partyId, label: name }))}
          value={buyerId}
          onChange={setBuyerId}
        />
        <Tabs kind='segment' label='往哪边调' tabs={ways} value={way} onChange={setWay} />
        <Field label='金额' type='decimal' unit='元' placeholder='0.00' onText={setTyped} />
        <Field label='为什么' lines={2} longest={200} placeholder='对方和同事都会看到' onText={setReason} />
        {ask.error && (
          <Note tone='danger' icon='alert' alert>
            {words(ask.error)}
          </Note>
        )}
      </View>
    </Sheet>
  )
}
