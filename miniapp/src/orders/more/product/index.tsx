import type { OfferedProduct } from '@shared/catalog/model'
import { SkuId } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { inCartons } from '../../../platform/formatting/cartons'
import { moment } from '../../../platform/formatting/dates'
import { money } from '../../../platform/formatting/money'
import { Page } from '../../../platform/shell/Page'
import { Amount } from '../../../platform/ui/Amount'
import { Button } from '../../../platform/ui/Button'
import { Card } from '../../../platform/ui/Card'
import { CartonStepper } from '../../../platform/ui/CartonStepper'
import { Facts } from '../../../platform/ui/Cell'
import { rule } from '../../../platform/ui/cartonSteps'
import { Empty } from '../../../platform/ui/Empty'
import { FixLine } from '../../../platform/ui/FixLine'
import { cartonPrice } from '../../../platform/ui/ladder'
import { PriceLadder } from '../../../platform/ui/PriceLadder'
import { Problem } from '../../../platform/ui/Problem'
import { ProductPic } from '../../../platform/ui/ProductPic'
import { CardBones } from '../../../platform/ui/Skeletons'
import { Tag } from '../../../platform/ui/Tag'
import { useCart } from '../../../platform/useCart'
import { StockTag } from '../../components/StockTag'
import { amountFor, priceAt } from '../../priced'
import { troubleOf } from '../../repairs'
import { seen } from '../../seen'
import { stockOf } from '../../stockWords'
import { toCart } from '../../toCart'
import { useProduct } from '../../useMall'
import { isRefusedWith } from '../../words'
import './index.scss'

/** 一款商品：我的价、阶梯、库存 */
export default function ProductPage() {
  const skuId = SkuId.safeParse(useRouter().params.skuId).data
  const { quantityOf, set } = useCart()
  const { data, error, refetch } = useProduct(skuId)
  const product: OfferedProduct | undefined = data ?? (skuId && !error ? seen.get(skuId) : undefined)
  const quantity = skuId ? quantityOf(skuId) : 0

  if (!skuId || !product) {
    return (
      <Page title='商品' place='mall' under>
        {!skuId || (error && isRefusedWith(error, 'product.unknown')) ? (
          <Empty title='这款现在不供应给您了' text='可能停售，或者换了编码' />
        ) : error ? (
          <Problem what='这款商品' error={error} onRetry={() => void refetch()} />
        ) : (
          <CardBones />
        )}
      </Page>
    )
  }
  const change = (pieces: number) => set(skuId, pieces)
  const trouble = quantity > 0 ? troubleOf(product, quantity) : undefined
  return (
    <Page title={product.name} place='mall' under flush bottom={<Buy product={product} quantity={quantity} onChange={change} />}>
      <View className='product'>
        <View className='product__stage'>
          <ProductPic picture={product.picture} name={product.name} size='stage' />
        </View>
        <View className='product__text'>
          <Head product={product} quantity={quantity} />
          <PriceLadder product={product} quantity={quantity} />
          <FixLine
            problem={trouble?.text}
            fixes={trouble?.repairs.map(({ label, quantity: pieces }) => ({ label, onTap: () => change(pieces) })) ?? []}
          />
        </View>
        <View className='product__more'>
          <Card title='买前看一眼'>
            <Facts facts={factsOf(product, data?.categoryName)} />
          </Card>
        </View>
      </View>
    </Page>
  )
}

const Head = ({ product, quantity }: { product: OfferedProduct; quantity: number }) => {
  const { name, spec, packSize, unit, cartonUnit } = product
  const price = priceAt(product, Math.max(quantity, product.minQuantity))
  return (
    <>
      <View className='product__price'>
        <Amount fen={cartonPrice(price, packSize)} size={28} />
        <Text className='grow hint'>
          /{cartonUnit}
          {packSize > 1 && ` · 合 ${money(cartonPrice(price, 1))} 一${unit}`}
        </Text>
        <Tag tone='brand'>您的价</Tag>
      </View>
      <Text className='product__name'>{[name, spec].filter(Boolean).join(' ')}</Text>
      <View className='product__tags'>
        <StockTag product={product} />
      </View>
    </>
  )
}

const factsOf = (product: OfferedProduct, category: string | undefined) => {
  const { packSize, unit, cartonUnit, code, gtin, sellable, asOf, minQuantity } = product
  return [
    ...(packSize > 1 ? [[`一${cartonUnit}`, `${packSize} ${unit}`] as const] : []),
    ['起订', rule(product) || `${inCartons(minQuantity, product)}起，按箱加`] as const,
    ['库存', `${sellable > 0 ? inCartons(sellable, product) : '没货'} · ${moment(asOf)} 看的`] as const,
    ['编码', code] as const,
    ...(gtin ? [['69 码', gtin] as const] : []),
    ...(category ? [['品类', category] as const] : []),
  ]
}

interface BuyProps {
  product: OfferedProduct
  quantity: number
  onChange: (pieces: number) => void
}

const Buy = ({ product, quantity, onChange }: BuyProps) => {
  if (stockOf(product) === 'none' && quantity === 0) {
    return (
      <Button size={48} wide off='没货了' onTap={() => undefined}>
        加入
      </Button>
    )
  }
  return (
    <View className='product__buy'>
      <CartonStepper
        name={product.name}
        product={product}
        quantity={quantity}
        size={48}
        always
        bad={quantity > product.sellable}
        onChange={onChange}
      />
      {quantity > 0 ? (
        <Button kind='primary' size={48} wide onTap={toCart}>
          去下单 · {money(amountFor(product, quantity))}
        </Button>
      ) : (
        <Button kind='primary' size={48} wide onTap={() => onChange(product.minQuantity)}>
          加入 {inCartons(product.minQuantity, product)} · {money(amountFor(product, product.minQuantity))}
        </Button>
      )}
    </View>
  )
}
