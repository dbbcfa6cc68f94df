import type { SkuId } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { Icon } from '../../platform/ui/Icon'
import { role } from '../../platform/ui/role'
import { Tap } from '../../platform/ui/Tap'
import { AddGoods } from '../prices/AddGoods'
import { useGoods } from '../prices/useGoods'

interface RangeGoodsProps {
  title: string
  readOnly: boolean
  skuIds: SkuId[]
  onChange: (skuIds: SkuId[]) => void
}

/** Single products by name, each taken out by one tap. */
export function RangeGoods({ title, readOnly, skuIds, onChange }: RangeGoodsProps) {
  const [adding, setAdding] = useState(false)
  const { goods, goodsOf, known } = useGoods()
  if (readOnly && skuIds.length === 0) return null
  return (
    <>
      <View className='desk-section__title'>{title}</View>
      <View className='range-goods' {...role('list', title)}>
        {skuIds.map((skuId) => {
          const name = goodsOf(skuId)?.name ?? (known ? '停用的商品' : '正在取')
          return (
            <View key={skuId} className='range-goods__one' {...role('listitem')}>
              <Text className='grow'>{name}</Text>
              {!readOnly && (
                <Tap className='range-goods__out' label={`拿掉${name}`} onTap={() => onChange(skuIds.filter((other) => other !== skuId))}>
                  <Icon name='x' size={16} />
                </Tap>
              )}
            </View>
          )
        })}
      </View>
      {!readOnly && (
        <Button size={32} icon='plus' opens='dialog' label={`加商品：${title}`} onTap={() => setAdding(true)}>
          加商品
        </Button>
      )}
      {adding && (
        <AddGoods
          title={title}
          goods={goods.filter(({ skuId }) => !skuIds.includes(skuId))}
          onClose={() => setAdding(false)}
          onAdd={(skuId) => {
            setAdding(false)
            onChange([...skuIds, skuId as SkuId])
          }}
        />
      )}
    </>
  )
}
