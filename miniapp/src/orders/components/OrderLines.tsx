import type { OfferedProduct } from '@shared/catalog/model'
import type { Order, OrderLine } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { inCartons } from '../../platform/formatting/cartons'
import { money } from '../../platform/formatting/money'
import { counted } from '../../platform/goods/counted'
import { amountWords } from '../../platform/goods/goodsWords'
import { Amount } from '../../platform/ui/Amount'
import { Card } from '../../platform/ui/Card'
import { ProductPic } from '../../platform/ui/ProductPic'
import { role } from '../../platform/ui/role'
import { ruleWords } from '../ruleWords'
import './orderLines.scss'

interface OrderLinesProps {
  order: Order
  goods: ReadonlyMap<string, OfferedProduct>
}

/** What was ordered, at which price and by which rule. */
export const OrderLines = ({ order, goods }: OrderLinesProps) => (
  <Card title='都有什么' more={<Text className='hint'>{`${order.lines.length} 种 · ${amountWords(order.goods)}`}</Text>}>
    <View {...role('list', '订单商品')}>
      {order.lines.map((line) => (
        <Line key={line.skuId} line={line} product={goods.get(line.skuId)} />
      ))}
    </View>
    <View className='order-lines__total'>
      <Text>合计</Text>
      <Amount fen={order.total} size={22} />
    </View>
  </Card>
)

const Line = ({ line, product }: { line: OrderLine; product: OfferedProduct | undefined }) => {
  const words = counted(line, product)
  return (
    <View className='order-line' {...role('listitem')}>
      <ProductPic picture={product?.picture} size='row' />
      <View className='order-line__body'>
        <View className='order-line__row'>
          <Text className='order-line__name'>{line.name}</Text>
          <Text className='order-line__count'>{inCartons(line.quantity, words)}</Text>
        </View>
        <View className='order-line__row'>
          <View className='order-line__price'>
            <Text>{priceWords(line, words.cartonUnit, words.unit)}</Text>
            <Text>{ruleWords(line, words)}</Text>
          </View>
          <Amount fen={line.amount} size={14} />
        </View>
      </View>
    </View>
  )
}

/** ¥38.50 一箱 where the price is stated for a carton, else for so many pieces. */
const priceWords = ({ unitPrice, per, packSize }: OrderLine, cartonUnit: string, unit: string) =>
  `${money(unitPrice)} / ${per === packSize ? cartonUnit : per === 1 ? unit : `${per} ${unit}`}`
