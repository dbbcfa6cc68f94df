import { useEffect } from 'react'
import { waited } from '../../platform/formatting/dates'
import { useFresh } from '../../platform/fresh'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { usePlace } from '../../platform/place'
import { session } from '../../platform/session'
import { setCount } from '../../platform/shell/counts'
import { Page } from '../../platform/shell/Page'
import { maySee } from '../../platform/shell/places'
import { useRefresh } from '../../platform/ui/refreshing'
import { heldTab, statusOf, usualTab } from '../lists'
import { useCounts } from '../useCounts'
import { useOrders } from '../useOrders'
import { OrderFilters } from './OrderFilters'
import { OrderList } from './OrderList'

/** What the buyers ordered, on a phone: first what waits for a decision. */
export function PhoneDesk() {
  const person = session.current()
  const sells = !!person && maySee('desk', person)
  const [statusText, setStatus] = usePlace(pages.desk, 'status', person ? usualTab(person) : 'submitted')
  const [search, setSearch] = usePlace(pages.desk, 'search')
  // Whoever does nothing but send goods off is led straight to it.
  const stores = !!person && usualTab(person) === 'fundsConfirmed'
  const held = statusText === heldTab
  const status = held ? 'submitted' : statusOf(statusText)
  const counts = useCounts('seller', sells)
  const all = useOrders({ as: 'seller', ...(status && { status }), ...(search && { search }) }, sells)
  const list = held ? { ...all, orders: all.orders?.filter(({ creditHold }) => creditHold) } : all
  const tab = held ? heldTab : (status ?? '')
  useFresh(list, counts)
  useRefresh(() => Promise.all([list.refetch(), counts.refetch()]))
  const waiting = counts.data?.submitted
  useEffect(() => {
    if (waiting !== undefined) setCount('desk', waiting)
  }, [waiting])

  return (
    <Page
      title={person?.party.kind === 'dealer' ? '客户订单' : '订单台'}
      place='desk'
      below={
        <OrderFilters
          desk
          sides={['seller']}
          as='seller'
          onAs={() => undefined}
          counts={counts.data}
          status={tab}
          onStatus={(next) => setStatus(next || 'all')}
          search={search}
          onSearch={setSearch}
        />
      }
    >
      <OrderList
        list={list}
        as='seller'
        status={status ?? ''}
        search={search}
        tagOf={(order) => (status === 'submitted' && !order.creditHold ? waitedTag(order.submittedAt) : undefined)}
        onAll={() => setStatus('all')}
        onOpen={({ orderId, status: stands }) =>
          go(
            stores && stands === 'fundsConfirmed'
              ? `${pages.send}?orderId=${orderId}`
              : `${pages.order}?orderId=${orderId}${stands === 'submitted' ? '&queue=1' : ''}`,
          )
        }
      />
    </Page>
  )
}

/** In the queue every order waits for approval: what differs is how long. */
const waitedTag = (since: string) => {
  const words = waited(since)
  return words === '刚刚' ? '刚到' : `等了 ${words}`
}
