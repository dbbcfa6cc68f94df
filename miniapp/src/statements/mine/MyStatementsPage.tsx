import { statementStatusLabel } from '@shared/statements/labels'
import type { StatementSummary } from '@shared/statements/model'
import { periodOf } from '@shared/statements/period'
import { View } from '@tarojs/components'
import { todayIs } from '../../platform/credit/entryWords'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Page } from '../../platform/shell/Page'
import { Amount } from '../../platform/ui/Amount'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Empty } from '../../platform/ui/Empty'
import { More } from '../../platform/ui/More'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { role } from '../../platform/ui/role'
import { RowBones } from '../../platform/ui/Skeletons'
import { Tag } from '../../platform/ui/Tag'
import { words } from '../../platform/ui/words'
import { useStatements } from '../useStatements'
import { checkBy, monthWord, statusTone } from '../words'
import './month.scss'

/** 对账单: the months with one's supplier. */
export function MyStatementsPage() {
  const list = useStatements({ as: 'buyer' })
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, isFetchNextPageError, refetch, fetchNextPage } = list
  useRefresh(refetch)
  const now = periodOf(new Date().toISOString())
  const waiting = rows?.filter(({ status }) => status === 'issued').length
  return (
    <Page title='对账单' sub={waiting ? `${waiting} 个月等您核` : undefined} place='myStatements' under narrow>
      <Card>
        <Cell
          title={`${monthWord(now, todayIs())}，还没出账`}
          note='看看到今天为止'
          icon='clock'
          onTap={() => go(`${pages.statement}?period=${now}`)}
        />
      </Card>
      {isPending && <RowBones rows={5} />}
      {error && !rows && <Problem what='对账单' error={error} onRetry={() => void refetch()} />}
      {error && rows && !isFetchNextPageError && <Note tone='warn'>{words(error)}。下面是上次取到的</Note>}
      {rows && (
        <View className='card'>
          {rows.length === 0 && <Empty art='done' title='还没有出过账' text='每月 1 日出上个月的对账单，到时来核' />}
          <View {...role('list', '每个月的对账单')}>
            {rows.map((one) => (
              <View key={one.period + one.sellerId} {...role('listitem')}>
                <Month statement={one} />
              </View>
            ))}
          </View>
        </View>
      )}
      {rows && rows.length > 0 && (
        <More
          has={hasNextPage}
          busy={isFetchingNextPage}
          error={isFetchNextPageError ? error : null}
          onMore={() => void fetchNextPage()}
          end={`共 ${rows.length} 个月`}
        />
      )}
    </Page>
  )
}

const Month = ({ statement }: { statement: StatementSummary }) => {
  const { period, status, sellerId, sellerName, closing, lineCount } = statement
  const by = status === 'issued' && checkBy(statement)
  return (
    <Cell
      title={`${monthWord(period, todayIs())} · ${sellerName}`}
      note={
        <View className='month__note'>
          <Tag tone={statusTone[status]}>{statementStatusLabel[status]}</Tag>
          <View>{by ? `${by.slice(5)} 前核完` : `${lineCount} 笔`}</View>
        </View>
      }
      value={<Amount fen={closing} size={16} />}
      onTap={() => go(`${pages.statement}?period=${period}&sellerId=${sellerId}`)}
    />
  )
}
