import { answerDispute, settleDispute, withdrawDispute } from '@shared/statements/api'
import { disputeStatusLabel } from '@shared/statements/labels'
import type { Dispute, Statement } from '@shared/statements/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Photos } from '../../platform/ui/Photos'
import { Tag } from '../../platform/ui/Tag'
import { words } from '../../platform/ui/words'
import { SettleSheet } from './SettleSheet'
import { useAnswer, useWithdraw } from './useStatementCommands'

interface ThreadProps {
  dispute: Dispute
  statement: Statement
  side: 'buyer' | 'seller'
}

const tone = { open: 'danger', withdrawn: 'plain', settled: 'success' } as const

/** What is held against a line, and what both have said about it. */
export function Thread({ dispute, statement, side }: ThreadProps) {
  const { period, sellerId, buyerId } = statement
  const { lineId, status, messages, amount, claimedAmount, photoIds = [], adjustmentId } = dispute
  const me = session.current()
  const buys = side === 'buyer'
  const [text, setText] = useState('')
  const [settling, setSettling] = useState(false)
  const answer = useAnswer()
  const withdraw = useWithdraw()
  const whose = buys ? { sellerId } : { buyerId }
  const open = status === 'open'
  const say = () => answer.mutate({ period, lineId, ...whose, text: text.trim() }, { onSuccess: () => setText('') })
  const problem = answer.error ?? withdraw.error
  return (
    <View className='why'>
      <View className='why__foot'>
        <Text className='grow'>
          {`${buys ? '您' : '客户'}认 ${money(Math.abs(claimedAmount))}，差 `}
          <Text className='why__difference'>{money(Math.abs(claimedAmount - amount))}</Text>
        </Text>
        <Tag tone={tone[status]}>{disputeStatusLabel[status]}</Tag>
      </View>
      {messages.map(({ at, by, text: said }) => (
        <View key={at + said} className={`said ${by?.partyId === me?.party.partyId ? 'is-ours' : ''}`}>
          <Text className='said__who'>{`${by?.name ?? '系统'} ${moment(at)}`}</Text>
          <Text className='said__words'>{said}</Text>
        </View>
      ))}
      {photoIds.length > 0 && <Photos label='照片' fileIds={photoIds} />}
      {open && adjustmentId && (
        <Note
          tone='brand'
          icon='clock'
          action={buys ? undefined : { label: '去看', onTap: () => go(`${pages.finance}?tab=adjustments&open=${adjustmentId}`) }}
        >
          {buys ? '对方在改账了，改好这一笔就了结' : '申请调账了，等另一位同事复核'}
        </Note>
      )}
      {open && may(answerDispute, me) && (
        <>
          <Field key={messages.length} label='回一句' longest={500} onText={setText} />
          <View className='why__buttons'>
            {buys && may(withdrawDispute, me) && (
              <Button busy={withdraw.isPending} onTap={() => withdraw.mutate({ period, sellerId, lineId })}>
                算了，按他的
              </Button>
            )}
            {!buys && !adjustmentId && may(settleDispute, me) && (
              <Button opens='dialog' onTap={() => setSettling(true)}>
                按客户的改账
              </Button>
            )}
            <Button busy={answer.isPending} off={!text.trim() && '先写一句'} onTap={say}>
              回他
            </Button>
          </View>
        </>
      )}
      {problem && (
        <Note tone='danger' icon='alert' alert>
          {words(problem)}
        </Note>
      )}
      {settling && <SettleSheet dispute={dispute} statement={statement} onClose={() => setSettling(false)} />}
    </View>
  )
}
