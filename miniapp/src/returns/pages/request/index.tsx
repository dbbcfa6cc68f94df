import { type Order, OrderId } from '@shared/orders/model'
import { redirectTo, useRouter } from '@tarojs/taro'
import { sumWords } from '../../../platform/goods/sumWords'
import { pages } from '../../../platform/pages'
import { Page } from '../../../platform/shell/Page'
import { Button } from '../../../platform/ui/Button'
import { Empty } from '../../../platform/ui/Empty'
import { goBack } from '../../../platform/ui/NavBar'
import { Problem } from '../../../platform/ui/Problem'
import { CardBones } from '../../../platform/ui/Skeletons'
import { returnableOf } from '../../back'
import { RequestForm } from '../../components/RequestForm'
import { useOrder } from '../../useOrder'
import { useRequest } from '../../useRequest'

/** 申请退货 of an order. */
export default function RequestPage() {
  const { params } = useRouter()
  const orderId = OrderId.safeParse(params.orderId).data
  const { data, error, refetch } = useOrder(orderId)
  if (data && returnableOf(data).length > 0) return <Requesting order={data} />
  return (
    <Page title='申请退货' sub={data?.number} place='returns' under>
      {!orderId ? (
        <Empty title='没有这张订单' text='地址不完整，请从订单里打开' action={{ label: '返回', onTap: goBack }} />
      ) : data ? (
        <Empty title='这单没有能退的货' text='收到的货才能退，退过的不再算' action={{ label: '返回', onTap: goBack }} />
      ) : error ? (
        <Problem what='这张订单' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones />
      )}
    </Page>
  )
}

function Requesting({ order }: { order: Order }) {
  const request = useRequest(order, ({ returnId }) => void redirectTo({ url: `${pages.return}?returnId=${returnId}` }))
  const { going, off, busy, submit, quantityOf } = request
  return (
    <Page
      title='申请退货'
      sub={`${order.number} · ${order.sellerName}`}
      place='returns'
      under
      narrow
      bottom={
        <Button kind='primary' size={48} wide busy={busy} off={off} onTap={submit}>
          {`退 ${sumWords(going.map((line) => ({ packSize: line.packSize, quantity: quantityOf(line) })))}`}
        </Button>
      }
    >
      <RequestForm order={order} request={request} />
    </Page>
  )
}
