import type { Statement } from '@shared/statements/model'
import { Text, View } from '@tarojs/components'
import { shortDay, todayIs } from '../../platform/credit/entryWords'
import { money } from '../../platform/formatting/money'
import { Meter } from '../../platform/ui/Meter'
import { checkBy } from '../words'
import type { Progress } from './check'

interface BalancesProps {
  statement: Statement
  checks: boolean
  progress: Progress
}

/** What was owed, what the month changed, what is owed; and how far one has looked. */
export function Balances({ statement, checks, progress: { right, wrong } }: BalancesProps) {
  const { opening, closing, lineCount, lines } = statement
  const change = closing - opening
  const by = checkBy(statement)
  const all = Math.max(lineCount, lines.length)
  return (
    <View className='balances'>
      <View className='balances__row'>
        <Balance label='月初欠款' text={money(opening)} />
        <Text className='balances__arrow'>→</Text>
        <Balance label='本月净增' text={`${change > 0 ? '+' : ''}${money(change)}`} />
        <Text className='balances__arrow'>→</Text>
        <Balance label={statement.status === 'open' ? '现在欠款' : '月末欠款'} text={money(closing)} last />
      </View>
      {checks && (
        <>
          <View className='balances__words'>
            <Text>{`核了 ${right + wrong} / ${all} 笔${wrong > 0 ? `，${wrong} 笔不对` : ''}`}</Text>
            {by && <Text className='balances__by'>{`请在 ${shortDay(by, todayIs())} 前核完`}</Text>}
          </View>
          <Meter
            total={all}
            sentence={`${all} 笔，对的 ${right} 笔，不对的 ${wrong} 笔`}
            parts={[
              { label: '对', value: right, text: `${right}`, tone: 'success' },
              { label: '不对', value: wrong, text: `${wrong}`, tone: 'danger' },
            ]}
          />
        </>
      )}
    </View>
  )
}

const Balance = ({ label, text, last }: { label: string; text: string; last?: boolean }) => (
  <View className={`balances__one ${last ? 'is-last' : ''}`}>
    <Text className='balances__label'>{label}</Text>
    <Text className='balances__money'>{text}</Text>
  </View>
)
