import type { OrderSummary } from '@shared/orders/model'
import { ScrollView, Text, View } from '@tarojs/components'
import { again } from '../../platform/again'
import { inCartons } from '../../platform/formatting/cartons'
import { date } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Note } from '../../platform/ui/Note'
import { ProductPic } from '../../platform/ui/ProductPic'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { words } from '../../platform/ui/words'
import { useLastOrder } from '../useHome'
import './lastOrder.scss'

/** The last order, to be had again by one tap. */
export function LastOrder({ last }: { last: OrderSummary }) {
  const { order, goods } = useLastOrder(last.orderId)
  const { cartons, loose } = last.goods
  const size = [cartons > 0 && `${count(cartons)} 箱`, loose > 0 && `${count(loose)} 件`].filter(Boolean).join(' ')
  return (
    <Card title='照上次再来' more={{ label: `${date(last.submittedAt)}那单`, onTap: () => go(`${pages.order}?orderId=${last.orderId}`) }}>
      {order.isPending && (
        <Skeleton>
          <Bone className='is-row' />
        </Skeleton>
      )}
      {order.error && !order.data && (
        <Note tone='warn' action={{ label: '再取一次', onTap: () => void order.refetch() }}>
          {words(order.error)}
        </Note>
      )}
      {order.data && (
        <ScrollView className='last-order' scrollX enhanced showScrollbar={false}>
          {order.data.lines.slice(0, 12).map((line) => {
            const product = goods.get(line.skuId)
            const counted = { packSize: line.packSize, unit: product?.unit ?? '件', cartonUnit: product?.cartonUnit ?? '箱' }
            return (
              <View key={line.skuId} className='last-order__item'>
                <ProductPic picture={product?.picture} size='card' />
                <Text className='last-order__name'>{line.name}</Text>
                <Text className='last-order__count'>{inCartons(line.quantity, counted)}</Text>
              </View>
            )
          })}
        </ScrollView>
      )}
      <Button kind='soft' size={48} wide icon='again' busy={order.isPending} onTap={() => order.data && void again(order.data.lines)}>
        {`整单再来 · ${size}`}
      </Button>
    </Card>
  )
}
