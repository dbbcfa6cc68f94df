import type { LedgerEntry } from '@shared/credit/ledger'
import type { PartyId } from '@shared/parties/model'
import { View } from '@tarojs/components'
import { entryTitle } from '../../platform/credit/entryWords'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Amount } from '../../platform/ui/Amount'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Empty } from '../../platform/ui/Empty'
import { More } from '../../platform/ui/More'
import { Problem } from '../../platform/ui/Problem'
import { role } from '../../platform/ui/role'
import { RowBones } from '../../platform/ui/Skeletons'
import { useLedger } from './useAccount'

/** Every line that made the balance what it is, the last first. */
export function Ledger({ buyerId, side }: { buyerId: PartyId | undefined; side: 'buyer' | 'seller' }) {
  const ledger = useLedger(buyerId)
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, isFetchNextPageError } = ledger
  return (
    <Card title='往来明细'>
      {isPending && <RowBones rows={4} />}
      {error && !rows && <Problem what='往来明细' error={error} onRetry={() => void ledger.refetch()} />}
      {rows?.length === 0 && <Empty title='还没有往来' text='发了货、付了款，会一笔一笔记在这里' />}
      {rows && rows.length > 0 && (
        <>
          <View {...role('list', '往来明细')}>
            {rows.map((entry) => (
              <View key={entry.entryId} {...role('listitem')}>
                <Line entry={entry} side={side} />
              </View>
            ))}
          </View>
          <More
            has={hasNextPage}
            busy={isFetchingNextPage}
            error={isFetchNextPageError ? error : null}
            onMore={() => void ledger.fetchNextPage()}
            end={`共 ${rows.length} 笔`}
          />
        </>
      )}
    </Card>
  )
}

const Line = ({ entry, side }: { entry: LedgerEntry; side: 'buyer' | 'seller' }) => (
  <Cell
    title={entryTitle(entry, side)}
    note={[entry.note, `记完${entry.balance < 0 ? '多付' : '欠'} ${money(Math.abs(entry.balance))}`].filter(Boolean).join(' · ')}
    value={<Amount fen={entry.amount} size={14} />}
    onTap={entry.orderId ? () => go(`${pages.order}?orderId=${entry.orderId}`) : undefined}
  />
)
