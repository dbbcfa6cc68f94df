import { Text, View } from '@tarojs/components'
import { role } from './role'
import { Tap } from './Tap'
import './bars.scss'

export interface Bar {
  key: string
  label: string
  /** How long it is beside the others. */
  value: number
  /** As it is said: ¥12.00, 3 件. */
  text: string
  /** The one that runs now stands out. */
  now?: boolean
}

const highest = (bars: readonly Bar[]) => Math.max(1, ...bars.map(({ value }) => value))

/** Time after time as columns. With `figures` each stands under its own; without, every second one says when it was. */
export const Columns = ({ bars, label, figures }: { bars: readonly Bar[]; label: string; figures?: boolean }) => (
  <View
    className={`columns ${figures ? 'has-figures' : ''}`}
    {...role('img', `${label}：${bars.map(({ label: name, text }) => `${name} ${text}`).join('，')}`)}
  >
    {bars.map(({ key, label: name, value, text, now }, at) => (
      <View key={key} className={`columns__one ${now ? 'is-now' : ''}`}>
        {figures && <Text className='columns__figure'>{text}</Text>}
        <View className='columns__place'>
          <View className='columns__bar' style={{ height: `${Math.max(2, (100 * value) / highest(bars))}%` }} />
        </View>
        {/* Eight dates do not fit a narrow phone. */}
        <Text className={`columns__label ${figures || (bars.length - at) % 2 ? '' : 'is-left-out'}`}>{name}</Text>
      </View>
    ))}
  </View>
)

interface BarRowsProps {
  bars: readonly Bar[]
  label: string
  /** What a tap on a row does, said after its words. */
  tap?: { does: string; onTap: (bar: Bar) => void } | undefined
}

/** Who or what, how much, as rows of bars. */
export const BarRows = ({ bars, label, tap }: BarRowsProps) => (
  <View {...role('list', label)}>
    {bars.map((bar) => (
      <View key={bar.key} {...role('listitem')}>
        {tap ? (
          <Tap className='bar-row' label={`${bar.label}${bar.text}，${tap.does}`} onTap={() => tap.onTap(bar)}>
            <BarRow bar={bar} of={highest(bars)} />
          </Tap>
        ) : (
          <View className='bar-row'>
            <BarRow bar={bar} of={highest(bars)} />
          </View>
        )}
      </View>
    ))}
  </View>
)

const BarRow = ({ bar: { label, value, text }, of }: { bar: Bar; of: number }) => (
  <>
    <View className='bar-row__words'>
      <Text className='bar-row__name'>{label}</Text>
      <Text className='bar-row__amount'>{text}</Text>
    </View>
    <View className='bar-row__place'>
      <View className='bar-row__bar' style={{ width: `${Math.max(1, (100 * value) / of)}%` }} />
    </View>
  </>
)
