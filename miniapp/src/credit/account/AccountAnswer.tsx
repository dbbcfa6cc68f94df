import type { AccountShown } from '@shared/credit/model'
import { Text, View } from '@tarojs/components'
import { CreditMeter } from '../../platform/credit/CreditMeter'
import { money } from '../../platform/formatting/money'
import { Amount } from '../../platform/ui/Amount'
import { Card } from '../../platform/ui/Card'
import { Icon } from '../../platform/ui/Icon'
import { Note } from '../../platform/ui/Note'
import { answerOf } from './answer'

interface AccountAnswerProps {
  account: AccountShown
  side: 'buyer' | 'seller'
  today: string
}

/** What is to be paid, and what that leaves to order. */
export function AccountAnswer({ account, side, today }: AccountAnswerProps) {
  const { tone, lead, fen, words, note } = answerOf(account, today, side)
  const { left, term, onAccount, overdue } = account
  return (
    <Card>
      <View className='account__lead'>
        {tone === 'danger' && <Icon name='alert' size={16} className='account__alert' />}
        <Text className={tone === 'danger' ? 'account__late' : ''}>{lead}</Text>
      </View>
      <View className='account__answer'>
        {fen === undefined ? <Text>{words}</Text> : <Amount fen={fen} size={28} tone={tone === 'danger' ? 'danger' : 'ink'} />}
      </View>
      <Text className='hint'>{note}</Text>
      <View className='account__meter'>
        <CreditMeter credit={account} />
      </View>
      {left < 0 && term.kind !== 'prepay' && (
        <Note tone='danger' icon='alert'>
          {side === 'buyer' ? `先回款 ${money(-left)}，就又能下单` : `超了 ${money(-left)}，收到回款才有额度`}
        </Note>
      )}
      {onAccount > 0 && overdue.amount === 0 && account.balance > 0 && (
        <Note tone='brand' icon='info'>{`有 ${money(onAccount)} 还没对到哪一单，到期时自动抵`}</Note>
      )}
    </Card>
  )
}
