import { type Order, OrderId } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { redirectTo, switchTab, useRouter } from '@tarojs/taro'
import { pages } from '../../../platform/pages'
import { Page } from '../../../platform/shell/Page'
import { Amount } from '../../../platform/ui/Amount'
import { Button } from '../../../platform/ui/Button'
import { Card } from '../../../platform/ui/Card'
import { Facts } from '../../../platform/ui/Cell'
import { Empty } from '../../../platform/ui/Empty'
import { Icon } from '../../../platform/ui/Icon'
import { Problem } from '../../../platform/ui/Problem'
import { role } from '../../../platform/ui/role'
import { CardBones } from '../../../platform/ui/Skeletons'
import { Timeline } from '../../../platform/ui/Timeline'
import { useOrder } from '../../useOrder'
import { whatNext } from '../../whatNext'
import './index.scss'

/** 下单好了：接下来怎样 */
export default function ResultPage() {
  const orderId = OrderId.safeParse(useRouter().params.orderId).data
  const { data: order, error, refetch } = useOrder(orderId)
  const toMall = () => void switchTab({ url: pages.mall })
  return (
    <Page
      title='下单好了'
      place='mall'
      under
      narrow
      bottom={
        <View className='result__ways'>
          <Button size={48} onTap={toMall}>
            再下一单
          </Button>
          <Button kind='primary' size={48} onTap={() => void redirectTo({ url: `${pages.order}?orderId=${orderId}` })}>
            看订单
          </Button>
        </View>
      }
    >
      {order ? (
        <Placed order={order} />
      ) : !orderId ? (
        <Empty title='没有这张订单' text='链接不完整，去订单里找找' />
      ) : error ? (
        <Problem what='这张订单' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones cards={2} />
      )}
    </Page>
  )
}

const Placed = ({ order }: { order: Order }) => (
  <>
    <View className='card result__head'>
      <View className='result__mark'>
        <Icon name='check' size={24} />
      </View>
      <View className='result__title' {...role('heading')}>
        {titleOf(order)}
      </View>
      <Amount fen={order.total} size={28} />
      <Facts
        facts={[
          ['订单号', order.number],
          ['供货方', order.sellerName],
          ['商品', goodsOf(order)],
          ...(order.poNumber ? [['您的单号', order.poNumber] as const] : []),
          ...(order.note ? [['捎话', order.note] as const] : []),
        ]}
      />
    </View>
    <Card title='接下来'>
      <Timeline items={whatNext(order)} label='接下来' />
      <Text className='hint result__foot'>有变化会记在订单里，随时能看</Text>
    </Card>
  </>
)

const goodsOf = ({ lineCount, goods: { cartons } }: Order) => `${lineCount} 款${cartons > 0 ? ` · ${cartons} 箱` : ''}`

const titleOf = ({ status, creditHold, sellerName }: Order) => {
  if (creditHold) return '下单好了，等放行'
  return status === 'submitted' ? `下单好了，等${sellerName}审核` : '下单好了'
}
