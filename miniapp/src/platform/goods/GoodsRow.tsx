import type { OfferedProduct } from '@shared/catalog/model'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ProductPic } from '../ui/ProductPic'
import { role } from '../ui/role'
import './goodsRow.scss'

interface GoodsRowProps {
  name: string
  product: OfferedProduct | undefined
  /** Small, under the name. */
  note?: ReactNode
  /** At the right: how many, or a stepper. */
  value: ReactNode
  /** Under the row, over its whole width. */
  children?: ReactNode
}

/** One kind of goods in a shipment, a claim, a return. */
export const GoodsRow = ({ name, product, note, value, children }: GoodsRowProps) => (
  <View className='goods-row' {...role('listitem')}>
    <View className='goods-row__line'>
      <ProductPic picture={product?.picture} size='row' />
      <View className='grow'>
        <Text className='goods-row__name'>{name}</Text>
        {note && <View className='goods-row__note'>{note}</View>}
      </View>
      <View className='goods-row__value'>{value}</View>
    </View>
    {children}
  </View>
)
