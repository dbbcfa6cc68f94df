import type { Category, CategoryId } from '@shared/catalog/model'
import { Text, View } from '@tarojs/components'
import { role } from '../../platform/ui/role'
import { Badge } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import { topArea } from '../../platform/ui/topArea'
import './categories.scss'

interface CategoriesProps {
  categories: readonly Category[] | undefined
  /** The category of each line in the cart. */
  inCart: readonly CategoryId[]
  /** Empty = all of them. */
  value: string
  onChange: (categoryId: string) => void
}

/** The search line and the filters, which stay above. */
const bars = 100

export const Categories = ({ categories = [], inCart, value, onChange }: CategoriesProps) => (
  <View className='cats' style={{ top: `calc(${topArea().status} + ${bars}px)` }} {...role('radiogroup', '品类')}>
    {[{ categoryId: '', name: '全部' }, ...categories].map(({ categoryId, name }) => (
      <Tap key={categoryId} className='cats__one' as='radio' on={categoryId === value} onTap={() => onChange(categoryId)}>
        <Text>{name}</Text>
        <View className='cats__count'>
          <Badge count={inCart.filter((each) => each === categoryId).length} what='款在购物车' />
        </View>
      </Tap>
    ))}
  </View>
)
