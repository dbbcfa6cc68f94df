import type { OrderSummary } from '@shared/orders/model'
import { View } from '@tarojs/components'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Empty } from '../../platform/ui/Empty'
import { More } from '../../platform/ui/More'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { role } from '../../platform/ui/role'
import { words } from '../../platform/ui/words'
import { type As, nothing } from '../lists'
import type { useOrders } from '../useOrders'
import { OrderBones } from './OrderBones'
import { OrderCard } from './OrderCard'

interface OrderListProps {
  list: ReturnType<typeof useOrders>
  as: As
  status: string
  search: string
  /** Shows all states. */
  onAll: () => void
  onOpen: (order: OrderSummary) => void
  /** What its tag says where the state is known from the tab. */
  tagOf?: (order: OrderSummary) => string | undefined
}

/** Orders in each of a list's states: loading, there, partly there, none, refused or out of reach. */
export const OrderList = ({ list, as, status, search, onAll, onOpen, tagOf }: OrderListProps) => {
  const { orders, error, isPending, refetch, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  if (isPending) return <OrderBones />
  if (!orders) return <Problem what='订单' error={error!} onRetry={() => void refetch()} />
  const none = nothing(as, status, search)
  return (
    <View>
      {error && !isFetchNextPageError && (
        <Note tone='warn' icon='offline' action={{ label: '再取一次', onTap: () => void refetch() }}>
          {words(error)}。下面是上次取到的
        </Note>
      )}
      {orders.length === 0 && !hasNextPage ? (
        <Empty {...none} action={wayOn(as, status, search, onAll)} />
      ) : (
        <>
          <View {...role('list', '订单')}>
            {orders.map((order) => (
              <View key={order.orderId} className='order-list__item' {...role('listitem')}>
                <OrderCard
                  order={order}
                  name={as === 'buyer' ? order.sellerName : order.buyerName}
                  tag={tagOf?.(order)}
                  onOpen={() => onOpen(order)}
                />
              </View>
            ))}
          </View>
          <More
            has={hasNextPage}
            busy={isFetchingNextPage}
            error={isFetchNextPageError ? error : null}
            onMore={() => void fetchNextPage()}
            end={`共 ${orders.length} 单`}
          />
        </>
      )}
    </View>
  )
}

function wayOn(as: As, status: string, search: string, onAll: () => void) {
  if (status) return { label: '看全部订单', onTap: onAll }
  if (search || as !== 'buyer') return { label: '回首页', onTap: () => go(pages.home) }
  return { label: '去商城挑', onTap: () => go(pages.mall) }
}
