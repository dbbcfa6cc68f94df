import { Text, View } from '@tarojs/components'
import { cart } from '../../platform/cart'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { toCart } from '../toCart'
import type { CartGoods } from '../useCartGoods'
import './cartSide.scss'

/** The cart beside the shelf, on a desk. */
export const CartSide = ({ goods }: { goods: CartGoods }) => {
  const { entries, total, cartons, complete } = goods
  const troubles = entries.filter(({ trouble }) => trouble).length
  return (
    <aside className='cart-side' aria-label='购物车'>
      <div className='cart-side__head'>
        <strong>购物车</strong>
        <span className='hint'>{entries.length > 0 ? `${entries.length} 款 · ${cartons} 箱` : ''}</span>
      </div>
      <div className='cart-side__lines'>
        {entries.length === 0 && <p className='hint'>还没选货。点商品上的「+」就加到这里</p>}
        {entries.map(({ skuId, product, quantity, amount, trouble }) =>
          product ? (
            <View key={skuId} className='cart-side__line'>
              <Text className='cart-side__name'>{product.name}</Text>
              <Amount fen={amount} size={14} />
              <Text className={trouble ? 'cart-side__note is-bad' : 'cart-side__note'}>{trouble?.text ?? product.spec}</Text>
              <CartonStepper
                name={product.name}
                product={product}
                quantity={quantity}
                bad={!!trouble}
                always
                onChange={(pieces) => cart.set(skuId, pieces)}
              />
            </View>
          ) : null,
        )}
      </div>
      <div className='cart-side__foot'>
        <div className='grow' aria-live='polite'>
          {complete && <Amount fen={total} size={22} />}
          {troubles > 0 && <span className='cart-side__note is-bad'>{troubles} 款要先定一下</span>}
        </div>
        <Button kind='primary' size={48} off={entries.length === 0 && '先选货'} onTap={toCart}>
          去下单
        </Button>
      </div>
    </aside>
  )
}
