import { confirmStatement } from '@shared/statements/api'
import type { Statement, StatementLine } from '@shared/statements/model'
import { View } from '@tarojs/components'
import { todayIs } from '../../platform/credit/entryWords'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Card } from '../../platform/ui/Card'
import { Empty } from '../../platform/ui/Empty'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { words } from '../../platform/ui/words'
import { useOwnPayments } from '../useStatements'
import { daysOf, monthWord } from '../words'
import { Balances } from './Balances'
import { ConfirmBar } from './ConfirmBar'
import { disputeOf, matchedLines, progressOf, stateOf } from './check'
import { Export } from './Export'
import { Line } from './Line'
import { Standing } from './Standing'
import { useChecked } from './useChecked'

interface ShownProps {
  statement: Statement
  side: 'buyer' | 'seller'
  error: Error | null
}

export function Shown({ statement, side, error }: ShownProps) {
  const { period, status, lines, disputes, buyerName } = statement
  const buys = side === 'buyer'
  const checks = buys && (status === 'issued' || status === 'disputed') && may(confirmStatement, session.current())
  const mine = useChecked(statement)
  const { data: payments = [] } = useOwnPayments(checks)
  const matched = matchedLines(lines, payments)
  const progress = progressOf(statement, mine.checked, matched)
  const one = (line: StatementLine) => {
    const dispute = disputeOf(disputes, line)
    return (
      <Line
        key={line.lineId}
        line={line}
        side={side}
        statement={statement}
        dispute={dispute}
        state={stateOf(line, dispute, mine.checked, matched)}
        checks={checks}
        onRight={() => mine.check(line.lineId)}
        onOpen={() => mine.uncheck(line.lineId)}
      />
    )
  }
  return (
    <Page
      title={`${monthWord(period, todayIs())}对账单`}
      sub={buys ? daysOf(period) : `${buyerName} · ${daysOf(period)}`}
      place={buys ? 'myStatements' : 'statementDesk'}
      under
      narrow
      below={<Balances statement={statement} checks={checks} progress={progress} />}
      bottom={checks && <ConfirmBar statement={statement} progress={progress} mine={mine} />}
    >
      {error && <Note tone='warn'>{words(error)}。下面是上次取到的</Note>}
      <Standing statement={statement} side={side} />
      {lines.length === 0 ? (
        <Card>
          <Empty art='done' title='这个月没有往来' text='月初欠多少，月末还是多少' />
        </Card>
      ) : (
        <View className='card statement__lines' {...role('list', '每一笔')}>
          {[...lines].reverse().map(one)}
        </View>
      )}
      <Export statement={statement} side={side} />
    </Page>
  )
}
