import type { Fen } from '@shared/kernel/money'
import { Text, View } from '@tarojs/components'
import { money, shortMoney } from '../../platform/formatting/money'
import { role } from '../../platform/ui/role'
import './bars.scss'

export interface Bar {
  key: string
  label: string
  fen: Fen
  now?: boolean
}

const highest = (bars: readonly Bar[]) => Math.max(1, ...bars.map(({ fen }) => fen))

/** Week after week as columns; the one that runs now stands out, and says its amount. */
export const Columns = ({ bars, label }: { bars: readonly Bar[]; label: string }) => (
  <View className='columns' {...role('img', `${label}：${bars.map(({ label: name, fen }) => `${name} ${shortMoney(fen)}`).join('，')}`)}>
    {bars.map(({ key, label: name, fen, now }, at) => (
      <View key={key} className={`columns__one ${now ? 'is-now' : ''}`}>
        <View className='columns__place'>
          <View className='columns__bar' style={{ height: `${Math.max(2, (100 * fen) / highest(bars))}%` }} />
        </View>
        {/* Every second one: eight dates do not fit a narrow phone. */}
        <Text className={`columns__label ${(bars.length - at) % 2 ? '' : 'is-left-out'}`}>{name}</Text>
      </View>
    ))}
  </View>
)

/** Who or what, how much, as rows of bars. */
export const Rows = ({ bars, label }: { bars: readonly Bar[]; label: string }) => (
  <View {...role('list', label)}>
    {bars.map(({ key, label: name, fen }) => (
      <View key={key} className='rows__one' {...role('listitem')}>
        <View className='rows__words'>
          <Text className='rows__name'>{name}</Text>
          <Text className='rows__amount'>{money(fen)}</Text>
        </View>
        <View className='rows__place'>
          <View className='rows__bar' style={{ width: `${Math.max(1, (100 * fen) / highest(bars))}%` }} />
        </View>
      </View>
    ))}
  </View>
)
