import { total } from '@shared/kernel/money'
import type { OrderSummary } from '@shared/orders/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { money } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Chips } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Sheet } from '../../platform/ui/Sheet'

const usual = ['货不够，请改数量', '请先回款', '价格要重新谈', '重复下单了'].map((text) => ({ value: text, label: text }))

interface RejectSheetProps {
  orders: readonly OrderSummary[]
  open: boolean
  busy: boolean
  onClose: () => void
  onReject: (reason: string) => void
}

/** Why it goes back; the buyer reads it. */
export function RejectSheet(props: RejectSheetProps) {
  return props.open && props.orders.length > 0 ? <Open {...props} /> : null
}

function Open({ orders, busy, onClose, onReject }: RejectSheetProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [chosen, setChosen] = useState(0)
  const sum = money(total(orders.map((order) => order.total)))
  const what = orders.length === 1 ? `${orders[0]?.buyerName} 的 ${orders[0]?.number}` : `这 ${orders.length} 单`
  const submit = () => {
    setAsked(true)
    if (reason.trim() && !busy) onReject(reason.trim())
  }
  useSubmitKey('sheet', submit)
  return (
    <Sheet
      title={`退回${what}？`}
      sub={`共 ${sum}。货和额度马上还回去，客户会看到原因`}
      open
      onClose={onClose}
      foot={
        <>
          <Button size={48} onTap={onClose}>
            再想想
          </Button>
          <Button size={48} kind='danger' busy={busy} keys='↵' onTap={submit}>
            退回
          </Button>
        </>
      }
    >
      <View className='desk-form'>
        <Field
          key={chosen}
          label='原因'
          initial={reason}
          placeholder='写给客户看，比如：苏打水只剩 48 箱'
          longest={200}
          problem={asked && !reason.trim() ? '写一句原因，客户才知道怎么改' : undefined}
          onText={setReason}
        />
        <Chips
          label='常用原因'
          options={usual}
          value={usual.find(({ value }) => value === reason)?.value}
          onChange={(text) => {
            setReason(text)
            setChosen((times) => times + 1)
          }}
        />
      </View>
    </Sheet>
  )
}
