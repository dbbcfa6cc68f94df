import { View } from '@tarojs/components'
import { Empty } from '../../platform/ui/Empty'
import { More } from '../../platform/ui/More'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { QueueTable } from '../../platform/ui/QueueTable'
import { TableBones } from '../../platform/ui/Skeletons'
import { words } from '../../platform/ui/words'
import { columnsFor, isOpen, type Row } from './columns'
import { type Place, sortOf, tabLabel, tabOf } from './queue'
import type { useQueue } from './useQueue'

interface QueueProps {
  queue: ReturnType<typeof useQueue>
  place: Place
  rows: readonly Row[]
  focus: string | undefined
  picked: ReadonlySet<string> | undefined
  change: (some: Partial<Place>) => void
  onFocus: (id: string) => void
  onOpen: () => void
  onPick: (picked: Set<string>) => void
}

const nothing = {
  mine: { title: '都批完了', text: '客户一下单，这里就会出现' },
  held: { title: '没有超额待放行的单', text: '超了额度、有逾期的单会在这里' },
  approved: { title: '没有等到款的单', text: '批过的单会在这里，收到款就确认' },
  toShip: { title: '没有等发货的单', text: '到款一确认，这里就会出现' },
  all: { title: '还没有客户下单', text: '一有人下单，这里就看得到' },
}

/** The rows in each of their states: loading, there, there but old, none, refused or out of reach. */
export function Queue({ queue, place, rows, focus, picked, change, onFocus, onOpen, onPick }: QueueProps) {
  const { error, isPending, hasNextPage, isFetchingNextPage, isFetchNextPageError, refetch, fetchNextPage } = queue
  const tab = tabOf(place)
  if (isPending) return <TableBones rows={10} />
  if (!queue.rows) return <Problem what='订单' error={error!} onRetry={() => void refetch()} />
  const filtered = place.q || place.buyer || place.days || place.least
  const none = filtered ? { title: '这样筛没有订单', text: '放宽一点条件再看', action: { label: '清空筛选', onTap: clear } } : nothing[tab]
  function clear() {
    change({ q: '', buyer: '', days: '', least: '' })
  }
  const by = (one: 'wait' | 'dear') => {
    const sort = sortOf(place)
    if (one === 'dear')
      return { on: sort === 'dear' ? ('down' as const) : undefined, toggle: () => change({ sort: sort === 'dear' ? 'new' : 'dear' }) }
    const on = sort === 'new' ? ('up' as const) : sort === 'old' ? ('down' as const) : undefined
    return { on, toggle: () => change({ sort: sort === 'new' ? 'old' : 'new' }) }
  }
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
          label={`${tabLabel[tab]}的订单`}
          rows={rows}
          idOf={({ order }) => order.orderId}
          nameOf={({ order }) => `${order.number} ${order.buyerName}`}
          columns={columnsFor(place, by)}
          card={() => null}
          focus={focus}
          onFocus={onFocus}
          onOpen={onOpen}
          {...(picked && { picked, onPick, fixed: (row: Row) => !isOpen(row, tab) })}
          foot={
            <More
              has={hasNextPage}
              busy={isFetchingNextPage}
              error={isFetchNextPageError ? error : null}
              onMore={() => void fetchNextPage()}
              end={`共 ${rows.length} 单`}
            />
          }
        />
      )}
    </>
  )
}
