import { OrderId } from '@shared/orders/model'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '../../../platform/shell/Page'
import { Empty } from '../../../platform/ui/Empty'
import { goBack } from '../../../platform/ui/NavBar'
import { OrderSheet } from '../../components/OrderSheet'

/** 订单详情; with `queue=1` out of the seller's queue, where the next one follows. */
export default function OrderPage() {
  const { params } = useRouter()
  const [orderId, setOrderId] = useState(() => OrderId.safeParse(params.orderId).data)
  if (orderId) return <OrderSheet key={orderId} orderId={orderId} onNext={params.queue ? setOrderId : undefined} />
  return (
    <Page title='订单' under>
      <Empty title='没有这张订单' text='地址不完整，请从订单列表里打开' action={{ label: '返回', onTap: goBack }} />
    </Page>
  )
}
