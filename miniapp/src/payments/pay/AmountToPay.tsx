import type { AccountShown } from '@shared/credit/model'
import type { Order } from '@shared/orders/model'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { todayIs } from '../../platform/credit/entryWords'
import { typedYuan } from '../../platform/desk/problems'
import { money, typedMoney } from '../../platform/formatting/money'
import { Card } from '../../platform/ui/Card'
import { Chips } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { offersOf } from './offers'

interface AmountToPayProps {
  account: AccountShown
  order: Order | undefined
  /** In yuan, as an earlier slip said. */
  said: string | undefined
  onText: (text: string) => void
}

/** How much: what is most pressing is filled in, the rest is one tap away. */
export function AmountToPay({ account, order, said, onText }: AmountToPayProps) {
  const offers = offersOf(account, order, todayIs())
  const [first] = useState(said ?? typedYuan(offers[0]?.fen))
  const [text, setText] = useState(first)
  const [filled, setFilled] = useState({ times: 0, text: first })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is filled in at first is told once
  useEffect(() => onText(first), [])
  const set = (next: string) => {
    setText(next)
    onText(next)
  }
  const fen = typedMoney(text)
  const bad = text.trim() !== '' && (fen === undefined || fen === 0)
  return (
    <Card title='付多少'>
      <Field
        key={filled.times}
        label='金额'
        bare
        type='decimal'
        unit='元'
        placeholder='0.00'
        initial={filled.text}
        problem={bad ? '金额填数字，最多两位小数' : undefined}
        onText={set}
      />
      {offers.length > 0 ? (
        <View className='pay__offers'>
          <Chips
            label='付哪些'
            options={offers.map(({ key, label, fen: amount }) => ({ value: key, label: `${label} ${money(amount)}` }))}
            value={offers.find((offer) => offer.fen === fen)?.key}
            onChange={(key) => {
              const next = typedYuan(offers.find((offer) => offer.key === key)?.fen)
              setFilled(({ times }) => ({ times: times + 1, text: next }))
              set(next)
            }}
          />
        </View>
      ) : (
        <Note icon='info'>现在没有要付的。先付的钱记在您名下，发货后自动抵</Note>
      )}
    </Card>
  )
}
