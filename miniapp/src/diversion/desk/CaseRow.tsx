import { statusLabels } from '@shared/diversion/labels'
import type { DiversionSummary } from '@shared/diversion/model'
import { Text, View } from '@tarojs/components'
import { waited } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { Tag } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import { isSent } from '../hearing/SentToLook'
import { rulesText, titleOf } from './caseWords'
import { Grave } from './Grave'

const updated = (at: string) => {
  const words = waited(at)
  return words === '刚刚' ? words : `${words}前`
}

/** One case in the list: how grave by bars and by word, what happened, since when. */
export const CaseRow = ({ one, on, onTap }: { one: DiversionSummary; on: boolean; onTap: () => void }) => (
  <Tap className={`case-row ${on ? 'is-open' : ''}`} onTap={onTap}>
    <View className='case-row__line'>
      <Text className='hint grow'>{`${one.window} · ${statusLabels[one.status]}`}</Text>
      <Grave severity={one.severity} />
    </View>
    <Text className='case-row__title'>{titleOf(one)}</Text>
    <Text className='hint'>{`${one.dealerName} · ${rulesText(one.rules)}`}</Text>
    <Text className='hint'>{`外地 ${count(one.outside)} 个码 · ${updated(one.updatedAt)}`}</Text>
    <Asked one={one} />
  </Tap>
)

/** Who is to say something, or has. */
function Asked({ one }: { one: DiversionSummary }) {
  const { inspection, statedAt, heardSince } = one
  const sent = isSent(one)
  if (!inspection && !heardSince && !statedAt) return null
  return (
    <View className='case-row__asked'>
      {inspection && (
        <Tag tone='brand' icon='eye'>
          {sent ? '派您去看' : `派了${inspection.name}`}
        </Tag>
      )}
      {statedAt ? <Tag icon='check'>经销商说过</Tag> : heardSince && <Tag icon='clock'>等经销商说</Tag>}
    </View>
  )
}
