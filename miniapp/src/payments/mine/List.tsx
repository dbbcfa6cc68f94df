import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { usePages } from '../../platform/desk/usePages'
import { Empty } from '../../platform/ui/Empty'
import { More } from '../../platform/ui/More'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { role } from '../../platform/ui/role'
import { RowBones } from '../../platform/ui/Skeletons'
import { words } from '../../platform/ui/words'

interface ListProps<Row> {
  what: string
  list: ReturnType<typeof usePages<Row>>
  idOf: (row: Row) => string
  none: Parameters<typeof Empty>[0]
  row: (row: Row) => ReactNode
}

/** A card of rows in each of its states. */
export function List<Row>({ what, list, idOf, none, row }: ListProps<Row>) {
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, isFetchNextPageError, refetch, fetchNextPage } = list
  useRefresh(refetch)
  if (isPending) return <RowBones rows={5} />
  if (!rows) return <Problem what={what} error={error!} onRetry={() => void refetch()} />
  return (
    <>
      {error && !isFetchNextPageError && <Note tone='warn'>{words(error)}。下面是上次取到的</Note>}
      <View className='card'>
        {rows.length === 0 && !hasNextPage ? (
          <Empty {...none} />
        ) : (
          <View {...role('list', what)}>
            {rows.map((one) => (
              <View key={idOf(one)} {...role('listitem')}>
                {row(one)}
              </View>
            ))}
          </View>
        )}
      </View>
      {rows.length > 0 && (
        <More
          has={hasNextPage}
          busy={isFetchingNextPage}
          error={isFetchNextPageError ? error : null}
          onMore={() => void fetchNextPage()}
          end={`共 ${rows.length} 笔`}
        />
      )}
    </>
  )
}
