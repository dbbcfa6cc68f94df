import { Text, View } from '@tarojs/components'
import { time } from '../../platform/formatting/dates'
import { Icon, type IconName } from '../../platform/ui/Icon'
import { role } from '../../platform/ui/role'
import type { Logged } from './counting'
import './scanCounter.scss'

interface ScanCounterProps {
  /** Cases so far. */
  count: number
  of: string
  left: string
  /** What is left of which product: 苏打 20 · 坚果 8. */
  leftOf: string
  /** 0 … 1 */
  part: number
  log: readonly Logged[]
}

const icons: Record<Logged['kind'], IconName> = { counted: 'check', refused: 'x', twice: 'swap', waiting: 'clock' }

/** A big count, the last item, and a log in which every refusal says why. */
export const ScanCounter = ({ count, of, left, leftOf, part, log }: ScanCounterProps) => {
  const last = log.find(({ kind }) => kind === 'counted')
  const others = log.filter((one) => one !== last)
  return (
    <View>
      <View className='counter__head' {...role('status')}>
        <View>
          <View className='counter__line'>
            <Text className='counter__count'>{count}</Text>
            <Text className='counter__of'>箱</Text>
          </View>
          <Text className='counter__names'>{of}</Text>
        </View>
        <View className='counter__left'>
          <Text className='counter__words'>{left}</Text>
          <Text className='counter__names'>{leftOf}</Text>
        </View>
      </View>
      <View className='counter__bar'>
        <View className='counter__fill' style={{ width: `${Math.round(Math.min(1, part) * 100)}%` }} />
      </View>
      {last && (
        <View className='counter__last'>
          <View className='counter__tick'>
            <Icon name='check' size={24} />
          </View>
          <View className='grow'>
            <Text className='counter__name'>{last.text}</Text>
            <Text className='counter__note'>{last.note}</Text>
          </View>
          <Text className='counter__nth'>{`第 ${count} 箱`}</Text>
        </View>
      )}
      {others.length > 0 && (
        <View className='counter__log' {...role('list', '扫码记录')}>
          {others.slice(0, 30).map(({ key, kind, text, note, at }) => (
            <View key={key} className={`counter__row is-${kind}`} {...role('listitem')}>
              <Icon name={icons[kind]} size={20} />
              <View className='grow'>
                <Text className='counter__text'>{text}</Text>
                <Text className='counter__why'>{note}</Text>
              </View>
              <Text className='counter__when'>{time(at)}</Text>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
