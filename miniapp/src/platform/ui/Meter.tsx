import { Text, View } from '@tarojs/components'
import { role } from './role'
import './meter.scss'

export interface Part {
  label: string
  value: number
  /** As people read it: ¥482,080. */
  text: string
  tone: 'used' | 'held' | 'warn' | 'danger' | 'success' | 'citrus'
}

interface MeterProps {
  parts: readonly Part[]
  total: number
  /** The whole in a sentence: 「已用 48.2 万，在途 13.1 万，还能下单 38.6 万」. A screen reader reads this. */
  sentence: string
  /** Shows what each part is under the bar, and this at the right: 总额 100 万. */
  legend?: string | true
  /** On the dark ground of a home page. */
  onBrand?: boolean
  /** 6 px high, in a table. */
  thin?: boolean
}

/** How much of a whole is taken, by what. */
export const Meter = ({ parts, total, sentence, legend, onBrand, thin }: MeterProps) => (
  <View className={`meter ${onBrand ? 'is-on-brand' : ''} ${thin ? 'is-thin' : ''}`}>
    <View className='meter__bar' {...role('img', sentence)}>
      {parts.map(({ label, value, tone }) =>
        value > 0 ? <View key={label} className={`meter__part is-${tone}`} style={{ width: `${share(value, total)}%` }} /> : null,
      )}
    </View>
    {legend && (
      <View className='meter__legend'>
        {parts.map(({ label, text, tone }) => (
          <View key={label} className='meter__key'>
            <View className={`meter__mark is-${tone}`} />
            <Text>{label} </Text>
            <Text className='meter__value'>{text}</Text>
          </View>
        ))}
        {legend !== true && <Text className='meter__whole'>{legend}</Text>}
      </View>
    )}
  </View>
)

/** A part that is there is seen, however small; more than the whole fills it. */
const share = (value: number, total: number) => (total <= 0 ? 100 : Math.min(100, Math.max(1, (100 * value) / total)))
