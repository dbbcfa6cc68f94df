import type { OfferedProduct } from '@shared/catalog/model'
import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { memo } from 'react'
import { cart } from '../../platform/cart'
import { pages } from '../../platform/pages'
import { Amount } from '../../platform/ui/Amount'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { unitOf } from '../../platform/ui/cartonSteps'
import { cartonPrice } from '../../platform/ui/ladder'
import { PriceLadder } from '../../platform/ui/PriceLadder'
import { ProductPic } from '../../platform/ui/ProductPic'
import { role } from '../../platform/ui/role'
import { Tap } from '../../platform/ui/Tap'
import { priceAt } from '../priced'
import { specOf } from '../specOf'
import { stockOf } from '../stockWords'
import { StockTag } from './StockTag'
import './goodsCard.scss'

interface GoodsCardProps {
  product: OfferedProduct
  /** In the cart, in pieces. */
  quantity: number
}

/** One product of the mall: own price, stock, and how much of it is in the cart. Drawn again only when one of these changes. */
export const GoodsCard = memo(({ product, quantity }: GoodsCardProps) => {
  const { skuId, name, cartonUnit, packSize, picture } = product
  const none = stockOf(product) === 'none'
  const open = () => void navigateTo({ url: `${pages.product}?skuId=${skuId}` })
  return (
    <View className={`goods ${unitOf(product).name === cartonUnit ? 'is-in-cartons' : ''}`} {...role('listitem')}>
      <Tap className='goods__open' label={`${name}，看详情`} onTap={open} />
      <ProductPic picture={picture} size='card' />
      <View className='goods__text'>
        <Text className='goods__name'>{name}</Text>
        <View className='goods__spec'>
          <Text>{specOf(product)}</Text>
          <StockTag product={product} />
        </View>
        <View className='goods__hint'>
          {none && quantity === 0 ? (
            <Text className='hint'>有货了再来看看</Text>
          ) : (
            <PriceLadder product={product} quantity={quantity} hintOnly />
          )}
        </View>
        <View className='goods__buy'>
          <View className='goods__price'>
            <Amount fen={cartonPrice(priceAt(product, Math.max(quantity, product.minQuantity)), packSize)} size={18} />
            <Text className='goods__per'>/{cartonUnit}</Text>
          </View>
          {none && quantity === 0 ? null : (
            <CartonStepper
              name={name}
              product={product}
              quantity={quantity}
              bad={quantity > product.sellable}
              onChange={(pieces) => cart.set(skuId, pieces)}
            />
          )}
        </View>
      </View>
    </View>
  )
})
