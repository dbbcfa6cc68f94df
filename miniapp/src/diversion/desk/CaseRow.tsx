import { severityLabels, statusLabels } from '@shared/diversion/labels'
import type { DiversionSummary } from '@shared/diversion/model'
import { Text, View } from '@tarojs/components'
import { waited } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { Tap } from '../../platform/ui/Tap'
import { rulesText, titleOf } from './caseWords'

export const toneOf = ({ severity }: Pick<DiversionSummary, 'severity'>) =>
  severity === 'low' ? ('plain' as const) : severity === 'high' ? ('danger' as const) : ('warn' as const)
const updated = (at: string) => {
  const words = waited(at)
  return words === '刚刚' ? words : `${words}前`
}
const bars = { low: 1, medium: 3, high: 5 } as const

/** One case in the list: how grave by bars and by word, what happened, since when. */
export const CaseRow = ({ one, on, onTap }: { one: DiversionSummary; on: boolean; onTap: () => void }) => (
  <Tap className={`case-row ${on ? 'is-open' : ''}`} onTap={onTap}>
    <View className='case-row__line'>
      <Text className='hint grow'>{`${one.window} · ${statusLabels[one.status]}`}</Text>
      <View className={`case-row__bars is-${one.severity}`}>
        {[1, 2, 3, 4, 5].map((nth) => (
          <View key={nth} className={`case-row__bar ${nth <= bars[one.severity] ? 'is-full' : ''}`} />
        ))}
      </View>
      <Text className={`case-row__grave is-${one.severity}`}>{severityLabels[one.severity]}</Text>
    </View>
    <Text className='case-row__title'>{titleOf(one)}</Text>
    <Text className='hint'>{`${rulesText(one.rules)} · 外地 ${count(one.outside)} 个码 · ${updated(one.updatedAt)}`}</Text>
  </Tap>
)
