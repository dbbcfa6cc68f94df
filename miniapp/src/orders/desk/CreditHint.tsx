import type { Credit } from '@shared/credit/model'
import { Text, View } from '@tarojs/components'
import { money } from '../../platform/formatting/money'
import { Icon } from '../../platform/ui/Icon'
import { usedOf } from './risks'

/** What the credit is like with this order in it: an order holds its amount from its submission, so approving changes nothing. */
export function CreditHint({ credit, waits }: { credit: Credit | undefined; waits: boolean }) {
  if (!credit) return null
  const used = usedOf(credit)
  if (used === undefined) return <Hint title={credit.term.kind === 'prepay' ? '先款后货，不占额度' : '没有给额度'} />
  const { left, limit } = credit
  const over = left < 0
  return (
    <Hint
      tone={over ? 'danger' : used >= 95 ? 'warn' : 'success'}
      title={over ? `超额度 ${money(-left)}` : `${waits ? '批了以后' : ''}额度用到 ${used}%`}
      text={over ? `总额 ${money(limit)}，用到 ${used}%` : `剩 ${money(left)}，总额 ${money(limit)}`}
    />
  )
}

const Hint = ({ title, text, tone = 'success' }: { title: string; text?: string; tone?: 'success' | 'warn' | 'danger' }) => (
  <View className='order-hint'>
    <Icon name='wallet' />
    <View className='grow'>
      <Text className='two__first'>{title}</Text>
      {text && <Text className='two__second num'>{text}</Text>}
    </View>
    <View className={`order-hint__mark is-${tone}`}>
      <Icon name={tone === 'success' ? 'check' : 'alert'} size={16} />
    </View>
  </View>
)
