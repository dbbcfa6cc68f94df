import { View } from '@tarojs/components'
import { useState } from 'react'
import { Cell } from '../../platform/ui/Cell'
import { Empty } from '../../platform/ui/Empty'
import { ProductPic } from '../../platform/ui/ProductPic'
import { SearchBar } from '../../platform/ui/SearchBar'
import { Sheet } from '../../platform/ui/Sheet'
import type { Goods } from './draft'

const shown = 30

interface AddGoodsProps {
  title: string
  /** Those that are not there yet. */
  goods: readonly Goods[]
  onAdd: (skuId: string) => void
  onClose: () => void
}

/** One more product, found by name or code. */
export function AddGoods({ title, goods, onAdd, onClose }: AddGoodsProps) {
  const [search, setSearch] = useState('')
  const found = goods.filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(search.toLowerCase()))
  return (
    <Sheet title={title} open onClose={onClose}>
      <SearchBar autoFocus placeholder='名称、编码' onSearch={setSearch} />
      <View>
        {found.slice(0, shown).map((one) => (
          <Cell
            key={one.skuId}
            art={<ProductPic picture={one.picture} size='row' />}
            title={one.name}
            note={one.code}
            onTap={() => onAdd(one.skuId)}
          />
        ))}
        {found.length === 0 && <Empty title='没有可加的商品' text='都在里面了，或者换个词' />}
      </View>
    </Sheet>
  )
}
