import { Text, View } from '@tarojs/components'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Icon } from '../../platform/ui/Icon'
import { Badge } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import { toCart } from '../toCart'
import type { CartGoods } from '../useCartGoods'
import './cartBar.scss'

/** What the cart comes to while one goes on choosing. */
export const CartBar = ({ goods }: { goods: CartGoods }) => {
  const { entries, cartons, total, complete, error } = goods
  const kinds = entries.length
  const troubles = entries.filter(({ trouble }) => trouble).length
  return (
    <View className='cart-bar'>
      <Tap className='cart-bar__box' label={`购物车，${kinds} 款`} onTap={toCart}>
        <Icon name='cart' size={24} />
        <View className='cart-bar__count'>
          <Badge count={kinds} hot />
        </View>
      </Tap>
      <View className='cart-bar__sum' aria-live='polite'>
        {kinds === 0 ? (
          <Text className='hint'>还没选货</Text>
        ) : (
          <>
            <View className='cart-bar__total'>
              {complete ? <Amount fen={total} size={18} /> : <Text className='hint'>{error ? '价格没取到' : '正在算'}</Text>}
            </View>
            <Text className={`cart-bar__note ${troubles > 0 ? 'is-bad' : ''}`}>
              {troubles > 0 ? `${troubles} 款要先定` : `${kinds} 款${complete ? ` · ${cartons} 箱` : ''}`}
            </Text>
          </>
        )}
      </View>
      <Button kind='primary' size={48} off={kinds === 0 && '先选货'} onTap={toCart}>
        去下单
      </Button>
    </View>
  )
}
