import type { Fen } from '@shared/kernel/money'
import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { cart } from '../../platform/cart'
import { inCartons } from '../../platform/formatting/cartons'
import { money } from '../../platform/formatting/money'
import { pages } from '../../platform/pages'
import { Amount } from '../../platform/ui/Amount'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { FixLine } from '../../platform/ui/FixLine'
import { cartonPrice } from '../../platform/ui/ladder'
import { PriceLadder } from '../../platform/ui/PriceLadder'
import { ProductPic } from '../../platform/ui/ProductPic'
import { role } from '../../platform/ui/role'
import { Tap } from '../../platform/ui/Tap'
import { toasts } from '../../platform/ui/toasts'
import { priceAt } from '../priced'
import { specOf } from '../specOf'
import type { Entry } from '../useCartGoods'
import './cartLine.scss'

interface CartLineProps {
  entry: Entry
  /** By the server's own sum, where it has answered. */
  amount: Fen
  /** The first of the lines that need mending. */
  first: boolean
  /** What the line cost before its price changed. */
  was?: Fen | undefined
  /** After the last change of this page by the person: the repair is done. */
  onChange: () => void
}

/** A line of the cart; what stands in its way is mended beneath it. */
export const CartLine = ({ entry, amount, first, was, onChange }: CartLineProps) => {
  const { skuId, quantity, product, trouble } = entry
  const change = (pieces: number) => {
    onChange()
    cart.set(skuId, pieces)
    if (pieces === 0) sayGone(entry)
  }
  return (
    <View className='cart-line' id={`line-${skuId}`} {...role('listitem')}>
      <View className='cart-line__row'>
        <ProductPic picture={product?.picture} size='line' />
        <View className='grow'>
          {product ? (
            <Tap className='cart-line__name' onTap={() => void navigateTo({ url: `${pages.product}?skuId=${skuId}` })}>
              {product.name}
            </Tap>
          ) : (
            <Text className='cart-line__name'>{entry.name ?? (trouble ? '停供的商品' : '正在取')}</Text>
          )}
          {product && (
            <Text className='cart-line__spec'>
              {specOf(product)} · {money(cartonPrice(priceAt(product, quantity), product.packSize))}/{product.cartonUnit}
            </Text>
          )}
          {product && !trouble && <PriceLadder product={product} quantity={quantity} hintOnly />}
          {product && (
            <View className='cart-line__buy'>
              <View>
                <Amount fen={amount} size={16} />
                {was !== undefined && was !== amount && <Text className='cart-line__was'>原来 {money(was)}</Text>}
              </View>
              <CartonStepper name={product.name} product={product} quantity={quantity} bad={!!trouble} always onChange={change} />
            </View>
          )}
        </View>
      </View>
      <FixLine
        problem={trouble?.text}
        filled={first && trouble?.repairs[0]?.quantity !== 0}
        fixes={trouble?.repairs.map(({ label, quantity: pieces }) => ({ label, onTap: () => change(pieces) })) ?? []}
      />
    </View>
  )
}

/** A line that is gone can be had back for a moment. */
function sayGone({ skuId, quantity, product, name }: Entry) {
  const back = () => cart.set(skuId, quantity)
  const what = product ? `${product.name} ${inCartons(quantity, product)}` : (name ?? '这款')
  toasts.show(`删掉了${what}`, { tone: 'plain', ...(product && { action: { label: '放回去', onTap: back } }) })
}
