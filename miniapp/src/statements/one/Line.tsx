import type { Dispute, Statement, StatementLine } from '@shared/statements/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { entryTitle, shortDay, todayIs } from '../../platform/credit/entryWords'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Amount } from '../../platform/ui/Amount'
import { Icon } from '../../platform/ui/Icon'
import { role } from '../../platform/ui/role'
import { Tag } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import type { LineState } from './check'
import { Thread } from './Thread'
import { WhyWrong } from './WhyWrong'

interface LineProps {
  line: StatementLine
  side: 'buyer' | 'seller'
  statement: Statement
  dispute: Dispute | undefined
  state: LineState
  /** May be ticked. */
  checks: boolean
  onRight: () => void
  onOpen: () => void
}

/** One line: what it was for, and whether it is right. */
export function Line({ line, side, statement, dispute, state, checks, onRight, onOpen }: LineProps) {
  const [asking, setAsking] = useState(false)
  const title = entryTitle(line, side)
  const { orderId, dueOn, note } = line
  const about = [dueOn && `${shortDay(dueOn, todayIs())} 到期`, note].filter(Boolean).join(' · ')
  const wrong = () => {
    onOpen()
    setAsking(true)
  }
  const right = () => {
    setAsking(false)
    onRight()
  }
  return (
    <View className='line' {...role('listitem')}>
      <View className='line__top'>
        <Text className='line__title'>{title}</Text>
        <Amount fen={line.amount} size={16} />
      </View>
      <View className='line__about'>
        <Text className='hint grow'>{about}</Text>
        {state === 'matched' && checks && !asking && (
          <Tag tone='success' icon='check'>
            对上了
          </Tag>
        )}
        {orderId && (
          <Tap className='line__link' label={`看订单，${title}`} onTap={() => go(`${pages.order}?orderId=${orderId}`)}>
            <Text>看订单</Text>
          </Tap>
        )}
      </View>
      {checks && state !== 'wrong' && !(state === 'matched' && !asking) && (
        <View className='line__answers' {...role('group', title)}>
          <Answer label='对' of={title} on={state === 'right' && !asking} good onTap={right} />
          <Answer label='不对' of={title} on={asking} onTap={wrong} />
        </View>
      )}
      {checks && asking && state !== 'wrong' && <WhyWrong line={line} statement={statement} onDone={() => setAsking(false)} />}
      {dispute && <Thread dispute={dispute} statement={statement} side={side} />}
    </View>
  )
}

interface AnswerProps {
  label: string
  of: string
  on: boolean
  good?: boolean
  onTap: () => void
}

const Answer = ({ label, of, on, good, onTap }: AnswerProps) => (
  <Tap
    className={`line__answer ${on ? (good ? 'is-right' : 'is-wrong') : ''}`}
    as='checkbox'
    label={`${label}，${of}`}
    on={on}
    onTap={onTap}
  >
    {on && <Icon name={good ? 'check' : 'x'} size={16} />}
    <Text>{label}</Text>
  </Tap>
)
