import { Refused } from '@shared/kernel/refused'
import { sideOf } from '@shared/orders/lifecycle'
import type { Order, OrderId } from '@shared/orders/model'
import { useFresh } from '../../platform/fresh'
import { go } from '../../platform/go'
import { useGoods } from '../../platform/goods/useGoods'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { maySee } from '../../platform/shell/places'
import { Empty } from '../../platform/ui/Empty'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { CardBones } from '../../platform/ui/Skeletons'
import { words } from '../../platform/ui/words'
import type { Side } from '../answer'
import { handsOn } from '../movesOf'
import { moveWords } from '../refusals'
import { useMoving } from '../useMoving'
import { useOrder } from '../useOrder'
import { useParcels } from '../useParcels'
import { BuyerCredit } from './BuyerCredit'
import { OrderActions } from './OrderActions'
import { OrderFacts } from './OrderFacts'
import { OrderHead } from './OrderHead'
import { OrderLines } from './OrderLines'
import { OrderMoney } from './OrderMoney'
import { OrderPapers } from './OrderPapers'
import { OrderWay } from './OrderWay'
import { Parcels } from './Parcels'
import { ReasonSheet } from './ReasonSheet'

interface OrderSheetProps {
  orderId: OrderId
  /** Out of the seller's queue: what follows is shown after a decision. */
  onNext: ((orderId: OrderId) => void) | undefined
}

export function OrderSheet({ orderId, onNext }: OrderSheetProps) {
  const order = useOrder(orderId)
  const { data, error, refetch } = order
  useFresh(order)
  useRefresh(refetch)
  if (data) return <Shown order={data} error={error} onRetry={refetch} onNext={onNext} />
  return (
    <Page title='订单' under>
      {error ? <NotShown error={error} onRetry={() => void refetch()} /> : <CardBones />}
    </Page>
  )
}

const NotShown = ({ error, onRetry }: { error: Error; onRetry: () => void }) =>
  error instanceof Refused && error.code === 'order.unknown' ? (
    <Empty title='没有这张订单' text='可能是地址不对，请从订单列表里打开' action={{ label: '看我的订单', onTap: () => go(pages.orders) }} />
  ) : (
    <Problem what='这张订单' error={error} onRetry={onRetry} />
  )

/** What a seller does about a buyer that owes too much: looks at what it owes. */
const wayOut = (problem: Error, { buyerId }: Order, side: Side) =>
  side === 'seller' && problem instanceof Refused && problem.code.startsWith('credit.')
    ? { label: '看往来', onTap: () => go(`${pages.account}?buyerId=${buyerId}`) }
    : undefined

interface ShownProps {
  order: Order
  error: Error | null
  onRetry: () => unknown
  onNext: OrderSheetProps['onNext']
}

function Shown({ order, error, onRetry, onNext }: ShownProps) {
  const person = session.current()
  const hands = handsOn(order, person)
  const moving = useMoving(order, onNext)
  const goods = useGoods(order)
  const parcels = useParcels(order)
  const shipments = parcels.data ?? []
  useFresh(parcels)
  const side = person && sideOf(order, person.party.partyId)
  return (
    <Page
      title='订单'
      sub={order.number}
      place={side !== 'buyer' && person && maySee('desk', person) ? 'desk' : 'orders'}
      under
      narrow
      bottom={
        hands.actions.length > 0 && (
          <OrderActions
            order={order}
            hands={hands}
            moving={moving}
            parcel={shipments.find(({ status }) => status === 'sent')?.shipmentId}
          />
        )
      }
    >
      <OrderHead order={order} side={side} shipments={shipments} />
      {moving.overtaken && (
        <Note tone='warn' icon='info' alert action={moving.skip && { label: '看下一单', onTap: moving.skip }}>
          {moving.overtaken}，您看到的是最新的
        </Note>
      )}
      {moving.problem && (
        <Note tone='danger' icon='alert' alert action={wayOut(moving.problem, order, side)}>
          {moveWords(moving.problem)}
        </Note>
      )}
      {error && (
        <Note tone='warn' icon='offline' action={{ label: '再取一次', onTap: () => void onRetry() }}>
          {words(error)}。下面是上次取到的
        </Note>
      )}
      {side === 'seller' && order.status === 'submitted' && <BuyerCredit order={order} />}
      {parcels.error && !parcels.data && (
        <Note tone='warn' icon='offline' action={{ label: '再取一次', onTap: () => void parcels.refetch() }}>
          物流没取到，{words(parcels.error)}
        </Note>
      )}
      {shipments.length > 0 && <Parcels order={order} shipments={shipments} goods={goods} />}
      <OrderPapers order={order} />
      <OrderMoney order={order} side={side} />
      <OrderWay order={order} me={person?.staff.staffId} />
      <OrderLines order={order} goods={goods} />
      <OrderFacts order={order} />
      {moving.asking && (
        <ReasonSheet
          name={moving.asking}
          open
          busy={moving.busy !== undefined}
          error={moving.problem}
          onClose={moving.drop}
          onGo={(reason) => moving.go(moving.asking!, reason)}
        />
      )}
    </Page>
  )
}
