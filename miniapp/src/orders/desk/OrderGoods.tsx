import type { Order } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { inCartons } from '../../platform/formatting/cartons'
import { money } from '../../platform/formatting/money'
import { counted } from '../../platform/goods/counted'
import { useGoods } from '../../platform/goods/useGoods'
import { Amount } from '../../platform/ui/Amount'
import { cartonPrice } from '../../platform/ui/ladder'
import { ProductPic } from '../../platform/ui/ProductPic'
import { ruleWords } from '../ruleWords'

/** Every line: what, at which price and why, how much is there besides. The order's own goods are held for it from its submission. */
export function OrderGoods({ order, waits }: { order: Order; waits: boolean }) {
  const goods = useGoods(order)
  return (
    <View className='order-goods'>
      {order.lines.map((line) => {
        const product = goods.get(line.skuId)
        const units = counted(line, product)
        const price = `${money(cartonPrice({ price: line.unitPrice, per: line.per }, line.packSize))} × ${inCartons(line.quantity, units)}`
        return (
          <View key={line.skuId} className='order-goods__line'>
            <ProductPic picture={product?.picture} size='row' />
            <View className='grow'>
              <Text className='two__first'>{line.name}</Text>
              <Text className='two__second num'>{[price, ruleWords(line, units)].filter(Boolean).join(' · ')}</Text>
              {waits && product && <Text className='two__second num'>发完这单还剩 {inCartons(Math.max(0, product.sellable), units)}</Text>}
            </View>
            <Amount fen={line.amount} size={13} />
          </View>
        )
      })}
    </View>
  )
}
