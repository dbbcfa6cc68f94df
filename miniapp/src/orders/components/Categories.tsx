import type { Category, CategoryId } from '@shared/catalog/model'
import { Text, View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { cart } from '../../platform/cart'
import { role } from '../../platform/ui/role'
import { Badge } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import { topArea } from '../../platform/ui/topArea'
import { seen } from '../seen'
import './categories.scss'

interface CategoriesProps {
  categories: readonly Category[] | undefined
  /** Empty = all of them. */
  value: string
  onChange: (categoryId: string) => void
}

/** The search line and the filters, which stay above. */
const bars = 100

export const Categories = ({ categories = [], value, onChange }: CategoriesProps) => (
  <View className='cats' style={{ top: `calc(${topArea().status} + ${bars}px)` }} {...role('radiogroup', '品类')}>
    {[{ categoryId: '', name: '全部' }, ...categories].map(({ categoryId, name }) => (
      <Tap key={categoryId} className='cats__one' as='radio' on={categoryId === value} onTap={() => onChange(categoryId)}>
        <Text>{name}</Text>
        <View className='cats__count'>
          <InCart categoryId={categoryId as CategoryId} />
        </View>
      </Tap>
    ))}
  </View>
)

const subscribe = (listener: () => void) => {
  const ends = [cart.subscribe(listener), seen.subscribe(listener)]
  return () => {
    for (const end of ends) end()
  }
}

/** How many lines of the cart are of a category, as far as they have been shown. */
const InCart = ({ categoryId }: { categoryId: CategoryId }) => {
  const count = () => cart.state().lines.filter(({ skuId }) => seen.get(skuId)?.categoryId === categoryId).length
  return <Badge count={useSyncExternalStore(subscribe, count)} what='款在购物车' />
}
