import type { Order } from '@shared/orders/model'
import { OrderId } from '@shared/orders/model'
import { useRouter } from '@tarojs/taro'
import { sumWords } from '../../../platform/goods/sumWords'
import { Page } from '../../../platform/shell/Page'
import { Empty } from '../../../platform/ui/Empty'
import { goBack } from '../../../platform/ui/NavBar'
import { Problem } from '../../../platform/ui/Problem'
import { CardBones } from '../../../platform/ui/Skeletons'
import { toasts } from '../../../platform/ui/toasts'
import { SendButton, SendForm } from '../../components/SendForm'
import { restOf } from '../../left'
import { useOrder } from '../../useOrder'
import { useShipping } from '../../useShipping'

/** 发货 of one order. */
export default function SendPage() {
  const { params } = useRouter()
  const orderId = OrderId.safeParse(params.orderId).data
  const { data, error, refetch } = useOrder(orderId)
  const rest = data && restOf(data)
  const ready = data && (data.status === 'fundsConfirmed' || data.status === 'partlyShipped') && rest!.length > 0
  if (ready) return <Sending order={data} />
  return (
    <Page title='发货' sub={data?.number} place='sending' under>
      {!orderId ? (
        <Empty title='没有这张订单' text='地址不完整，请从发货列表里打开' action={{ label: '返回', onTap: goBack }} />
      ) : data ? (
        <Empty
          art='done'
          title={rest!.length === 0 ? '这单都发完了' : '这单现在不能发'}
          text={notReady(data)}
          action={{ label: '返回', onTap: goBack }}
        />
      ) : error ? (
        <Problem what='这张订单' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones />
      )}
    </Page>
  )
}

const notReady = ({ status, buyerName }: Order) =>
  ({ submitted: '审核、收款都过了才能发', approved: '确认收到货款才能发' })[status as string] ?? `${buyerName}的这单没有要发的了`

function Sending({ order }: { order: Order }) {
  const shipping = useShipping(order, ({ number, lines }) => {
    toasts.show(`发了 ${sumWords(lines)}，${number}`)
    goBack()
  })
  return (
    <Page
      title='发货'
      sub={`${order.number} · ${order.buyerName}`}
      place='sending'
      under
      narrow
      bottom={<SendButton shipping={shipping} />}
    >
      <SendForm order={order} shipping={shipping} />
    </Page>
  )
}
