import type { Credit } from '@shared/credit/model'
import { Text, View } from '@tarojs/components'
import { shortMoney } from '../formatting/money'
import { Amount } from '../ui/Amount'
import { Meter } from '../ui/Meter'
import { creditParts, creditSentence } from './creditWords'
import './creditMeter.scss'

/** What may still be ordered, and what takes the rest. Where goods are paid first there is nothing to measure. */
export const CreditMeter = ({ credit, onBrand }: { credit: Credit; onBrand?: boolean }) => {
  const { left, limit, term } = credit
  if (term.kind === 'prepay') return <Text className={`credit-meter__plain ${onBrand ? 'is-on-brand' : ''}`}>{creditSentence(credit)}</Text>
  return (
    <View className={`credit-meter ${onBrand ? 'is-on-brand' : ''}`}>
      <Text className='credit-meter__lead'>{left < 0 ? '超了额度' : '还能下单'}</Text>
      <View className='credit-meter__left'>
        <Amount fen={Math.abs(left)} size={onBrand ? 36 : 22} tone={onBrand ? 'inherit' : left < 0 ? 'danger' : 'ink'} />
      </View>
      <Meter
        parts={creditParts(credit)}
        total={limit}
        sentence={creditSentence(credit)}
        legend={`额度 ${shortMoney(limit)}`}
        {...(onBrand && { onBrand: true })}
      />
    </View>
  )
}
