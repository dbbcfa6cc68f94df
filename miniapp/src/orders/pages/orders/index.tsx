import { useFresh } from '../../../platform/fresh'
import { go } from '../../../platform/go'
import { pages } from '../../../platform/pages'
import { usePlace } from '../../../platform/place'
import { session } from '../../../platform/session'
import { Page } from '../../../platform/shell/Page'
import { useRefresh } from '../../../platform/ui/refreshing'
import { OrderFilters } from '../../components/OrderFilters'
import { OrderList } from '../../components/OrderList'
import { sidesOf, statusOf } from '../../lists'
import { useCounts } from '../../useCounts'
import { useOrders } from '../../useOrders'

/** 订单 */
export default function OrdersPage() {
  const person = session.current()
  const sides = person ? sidesOf(person) : []
  const [side, setSide] = usePlace(pages.orders, 'as')
  const [statusText, setStatus] = usePlace(pages.orders, 'status')
  const [search, setSearch] = usePlace(pages.orders, 'search')
  const as = sides.find((one) => one === side) ?? sides[0] ?? 'buyer'
  const status = statusOf(statusText)
  const counts = useCounts(as, !!person)
  const list = useOrders({ as, ...(status && { status }), ...(search && { search }) }, !!person)
  useFresh(list, counts)
  useRefresh(() => Promise.all([list.refetch(), counts.refetch()]))

  return (
    <Page
      title='订单'
      place='orders'
      below={
        <OrderFilters
          sides={sides}
          as={as}
          onAs={setSide}
          counts={counts.data}
          status={status ?? ''}
          onStatus={setStatus}
          search={search}
          onSearch={setSearch}
        />
      }
    >
      <OrderList
        list={list}
        as={as}
        status={status ?? ''}
        search={search}
        onAll={() => setStatus('')}
        onOpen={({ orderId }) => go(`${pages.order}?orderId=${orderId}`)}
      />
    </Page>
  )
}
