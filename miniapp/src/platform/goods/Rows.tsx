import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Empty } from '../ui/Empty'
import { More } from '../ui/More'
import { Note } from '../ui/Note'
import { Problem } from '../ui/Problem'
import { CardBones } from '../ui/Skeletons'
import { words } from '../ui/words'
import './rows.scss'

interface RowsProps<Row> {
  /** What could not be had, as it begins the sentence: 「在路上的货」. */
  what: string
  list: {
    rows: readonly Row[] | undefined
    error: Error | null
    isPending: boolean
    refetch: () => unknown
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage: () => unknown
  }
  none: { title: string; text: string }
  /** 件, 张: how the end of the list counts. */
  end: (rows: number) => string
  children: (rows: readonly Row[], foot: ReactNode) => ReactNode
}

/** A list in each of its states: loading, there, there but old, none, refused or out of reach. */
export const Rows = <Row,>({ what, list, none, end, children }: RowsProps<Row>) => {
  const { rows, error, isPending, refetch, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  if (isPending) return <CardBones cards={3} />
  if (!rows) return <Problem what={what} error={error!} onRetry={() => void refetch()} />
  const foot = (
    <More
      has={hasNextPage}
      busy={isFetchingNextPage}
      error={isFetchNextPageError ? error : null}
      onMore={() => void fetchNextPage()}
      end={end(rows.length)}
    />
  )
  return (
    <>
      {error && !isFetchNextPageError && (
        <View className='rows-said'>
          <Note tone='warn' icon='offline' action={{ label: '再取一次', onTap: () => void refetch() }}>
            {words(error)}。下面是上次取到的
          </Note>
        </View>
      )}
      {rows.length === 0 && !hasNextPage ? <Empty {...none} /> : children(rows, foot)}
    </>
  )
}
