import type { OrderLine, OrderSummary } from '@shared/orders/model'
import { ScrollView, Text, View } from '@tarojs/components'
import { again } from '../../platform/again'
import { cart } from '../../platform/cart'
import { inCartons } from '../../platform/formatting/cartons'
import { date } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Icon } from '../../platform/ui/Icon'
import { Note } from '../../platform/ui/Note'
import { ProductPic } from '../../platform/ui/ProductPic'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { Tap } from '../../platform/ui/Tap'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { useLastOrder } from '../useHome'
import './lastOrder.scss'

/** One line of it into the cart; what is there already is not added twice. */
function addOne({ skuId, quantity, name }: OrderLine, amount: string) {
  const there = cart.state().lines.find((line) => line.skuId === skuId)?.quantity ?? 0
  if (there < quantity) cart.set(skuId, quantity)
  toasts.show(`${name} ${amount}，在购物车里了`, { action: { label: '去看', onTap: () => go(pages.cart) } })
}

/** The last order, to be had again by one tap. */
export function LastOrder({ last }: { last: OrderSummary }) {
  const { order, goods } = useLastOrder(last.orderId)
  const { cartons, loose } = last.goods
  const size = [cartons > 0 && `${count(cartons)} 箱`, loose > 0 && `${count(loose)} 件`].filter(Boolean).join(' ')
  return (
    <Card
      title='照上次再来'
      more={{
        label: `${date(last.submittedAt)}${/\d/.test(date(last.submittedAt)) ? ' ' : ''}那单`,
        onTap: () => go(`${pages.order}?orderId=${last.orderId}`),
      }}
    >
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
            const amount = inCartons(line.quantity, counted)
            return (
              <Tap
                key={line.skuId}
                className='last-order__item'
                label={`${line.name} ${amount}，加入购物车`}
                onTap={() => addOne(line, amount)}
              >
                <View className='last-order__pic'>
                  <ProductPic picture={product?.picture} size='card' />
                  <View className='last-order__plus'>
                    <Icon name='plus' size={16} />
                  </View>
                </View>
                <Text className='last-order__name'>{line.name}</Text>
                <Text className='last-order__count'>{amount}</Text>
              </Tap>
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
