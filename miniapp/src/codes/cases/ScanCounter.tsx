import { Text, View } from '@tarojs/components'
import { role } from '../../platform/ui/role'
import './scanCounter.scss'

interface ScanCounterProps {
  count: number
  /** Cases wanted: 88 箱. */
  of: string
  left: string
  /** What is left of which product: 苏打 20 · 坚果 8. */
  leftOf: string
  /** 0 … 1 */
  part: number
}

/** How far it is: a count that is read from two metres, and what is missing. */
export const ScanCounter = ({ count, of, left, leftOf, part }: ScanCounterProps) => (
  <View>
    <View className='counter__head' {...role('status')}>
      <View className='counter__line'>
        <Text className='counter__count'>{count}</Text>
        <Text className='counter__of'>{` / ${of}`}</Text>
      </View>
      <View className='counter__left'>
        <Text className='counter__words'>{left}</Text>
        <Text className='counter__names'>{leftOf}</Text>
      </View>
    </View>
    <View className='counter__bar'>
      <View className='counter__fill' style={{ width: `${Math.round(Math.min(1, part) * 100)}%` }} />
    </View>
  </View>
)
