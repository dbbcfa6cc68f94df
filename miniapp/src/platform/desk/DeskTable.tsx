import { View } from '@tarojs/components'
import { Empty } from '../ui/Empty'
import { More } from '../ui/More'
import { Note } from '../ui/Note'
import { Problem } from '../ui/Problem'
import { QueueTable } from '../ui/QueueTable'
import type { QueueTableProps } from '../ui/queueProps'
import { TableBones } from '../ui/Skeletons'
import { words } from '../ui/words'
import type { usePages } from './usePages'

interface DeskTableProps<Row> extends Omit<QueueTableProps<Row>, 'rows' | 'foot'> {
  /** What could not be had, as it begins the sentence: 「商品」. */
  what: string
  list: ReturnType<typeof usePages<Row>>
  /** Only these of the rows read so far. */
  rows?: readonly Row[] | undefined
  none: Parameters<typeof Empty>[0]
  /** 共 86 种 */
  end: (count: number) => string
}

/** A table in each of its states: loading, there, there but old, none, refused or out of reach. */
export function DeskTable<Row>({ what, list, rows = list.rows, none, end, ...table }: DeskTableProps<Row>) {
  const { error, isPending, hasNextPage, isFetchingNextPage, isFetchNextPageError, refetch, fetchNextPage } = list
  if (isPending) return <TableBones rows={10} />
  if (!rows) return <Problem what={what} error={error!} onRetry={() => void refetch()} />
  return (
    <>
      {error && !isFetchNextPageError && (
        <Note tone='warn' icon='offline' action={{ label: '再取一次', onTap: () => void refetch() }}>
          {words(error)}。下面是上次取到的
        </Note>
      )}
      {rows.length === 0 && !hasNextPage ? (
        <View className='card'>
          <Empty {...none} />
        </View>
      ) : (
        <QueueTable
          {...table}
          rows={rows}
          foot={
            <More
              has={hasNextPage}
              busy={isFetchingNextPage}
              error={isFetchNextPageError ? error : null}
              onMore={() => void fetchNextPage()}
              end={end(rows.length)}
            />
          }
        />
      )}
    </>
  )
}
