import type { Product } from '@shared/catalog/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Radios } from '../ui/Choices'
import { SearchBar } from '../ui/SearchBar'
import { matches } from './matches'
import './pickGoods.scss'

interface PickGoodsProps {
  goods: readonly Product[]
  /** Those that cannot be chosen. */
  without: readonly string[]
  value: string | undefined
  onChange: (skuId: string) => void
}

/** One of HQ's goods, by a few letters of its name or its bar code. */
export function PickGoods({ goods, without, value, onChange }: PickGoodsProps) {
  const [text, setText] = useState('')
  const { shown, more } = matches(goods, text, without, value)
  return (
    <View className='pick-goods'>
      <SearchBar placeholder='找商品：名字或条码' onSearch={setText} />
      {shown.length > 0 ? (
        <Radios
          label='商品'
          options={shown.map(({ skuId, name, spec }) => ({ value: skuId as string, label: name, ...(spec && { hint: spec }) }))}
          value={value}
          onChange={onChange}
        />
      ) : (
        <Text className='hint'>{goods.length === 0 ? '正在取商品' : '没有这个商品，换几个字，或者它已经定过了'}</Text>
      )}
      {more > 0 && <Text className='hint'>{`还有 ${more} 个，再打几个字`}</Text>}
    </View>
  )
}
