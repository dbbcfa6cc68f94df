import { newId } from '@shared/kernel/id'
import type { PartyId } from '@shared/parties/model'
import type { PaymentMethod } from '@shared/payments/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { todayIs } from '../../platform/credit/entryWords'
import { useParties } from '../../platform/desk/useParties'
import { money, typedMoney } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Chips } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { DateField, Select } from '../../platform/ui/Select'
import { Sheet } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { methodLabel } from '../labels'
import { useRecord } from './useFinance'

/** WeChat's payments write themselves down. */
const methods = (['bankTransfer', 'cash', 'other'] as const).map((value) => ({ value, label: methodLabel[value] }))

interface RecordSheetProps {
  /** From whom, where that is known. */
  buyerId: string | undefined
  onClose: () => void
}

/** Money that came without a slip. Its id is minted once for this sheet, so that a repeat is the same payment. */
export function RecordSheet({ buyerId: first, onClose }: RecordSheetProps) {
  const { buyers } = useParties()
  const [paymentId] = useState(() => newId('pay'))
  const [buyerId, setBuyerId] = useState(first as PartyId | undefined)
  const [typed, setTyped] = useState('')
  const [method, setMethod] = useState<PaymentMethod>('bankTransfer')
  const [receivedOn, setReceivedOn] = useState(todayIs())
  const [reference, setReference] = useState('')
  const record = useRecord()
  const amount = typedMoney(typed)
  const buyer = buyers.find(({ partyId }) => partyId === buyerId)
  const missing = !buyerId ? '先选客户' : !amount && '先填金额'
  const send = () => {
    if (!buyerId || !amount) return
    const said = reference.trim()
    record.mutate(
      { paymentId, buyerId, amount, method, receivedOn, ...(said && { reference: said }) },
      {
        onSuccess: ({ allocations, buyerName }) => {
          toasts.show(`${buyerName} ${money(amount)} 入账了${allocations.length > 0 ? `，抵了 ${allocations.length} 笔` : ''}`, {
            tone: 'success',
          })
          onClose()
        },
      },
    )
  }
  return (
    <Sheet
      title='登记收款'
      sub='先到期的货款先抵'
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={record.isPending} off={missing} onTap={send}>
          {amount ? `收到 ${money(amount)}` : '记下来'}
        </Button>
      }
    >
      <View className='finance__form'>
        <Select
          label='哪位客户'
          options={buyers.map(({ partyId, name }) => ({ value: partyId, label: name }))}
          value={buyer?.partyId}
          onChange={setBuyerId}
        />
        <Field label='金额' type='decimal' unit='元' placeholder='0.00' onText={setTyped} />
        <Chips label='怎么付的' options={methods} value={method === 'wechatPay' ? undefined : method} onChange={setMethod} />
        <DateField label='哪天到的' value={receivedOn} last={todayIs()} onChange={setReceivedOn} />
        <Field label='流水号' placeholder='银行回单上的，可不填' longest={64} onText={setReference} />
        {record.error && (
          <Note tone='danger' icon='alert' alert>
            {words(record.error)}
          </Note>
        )}
      </View>
    </Sheet>
  )
}
