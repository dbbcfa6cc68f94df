import { severityLabels } from '@shared/diversion/labels'
import type { DiversionSummary } from '@shared/diversion/model'
import { Text, View } from '@tarojs/components'

const bars = { low: 1, medium: 3, high: 5 } as const

/** How grave a case is, by bars and by word. */
export const Grave = ({ severity }: Pick<DiversionSummary, 'severity'>) => (
  <View className={`grave is-${severity}`}>
    {[1, 2, 3, 4, 5].map((nth) => (
      <View key={nth} className={`grave__bar ${nth <= bars[severity] ? 'is-full' : ''}`} />
    ))}
    <Text className='grave__word'>{severityLabels[severity]}</Text>
  </View>
)
