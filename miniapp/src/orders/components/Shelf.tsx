import type { OfferedProduct } from '@shared/catalog/model'
import type { SkuId } from '@shared/orders/model'
import { View } from '@tarojs/components'
import { memo, useEffect, useSyncExternalStore } from 'react'
import { cart } from '../../platform/cart'
import type { Lines } from '../../platform/cartMerge'
import { Empty } from '../../platform/ui/Empty'
import { More } from '../../platform/ui/More'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { words } from '../../platform/ui/words'
import { type Filter, passes } from '../stockWords'
import { useGradually } from '../useGradually'
import type { useMall } from '../useMall'
import { GoodsCard } from './GoodsCard'
import './goodsCard.scss'
import './shelf.scss'

interface ShelfProps {
  mall: ReturnType<typeof useMall>
  search: string
  filters: readonly Filter[]
  /** Takes the filters away. */
  onAll: () => void
}

const none: Lines = []
const quantityIn = (lines: Lines, skuId: SkuId) => lines.find((line) => line.skuId === skuId)?.quantity ?? 0

/** A tap on + draws the one card that it changes. */
const Goods = memo(({ product }: { product: OfferedProduct }) => {
  const quantity = useSyncExternalStore(cart.subscribe, () => quantityIn(cart.state().lines, product.skuId))
  return <GoodsCard product={product} quantity={quantity} />
})

/** So many pages are read by themselves where a filter leaves little of them. */
const enough = 8

export const Shelf = ({ mall, search, filters, onAll }: ShelfProps) => {
  const { goods, error, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = mall
  // Only that filter asks what lies in the cart; else a tap on + leaves the shelf as it is.
  const lines = useSyncExternalStore(cart.subscribe, () => (filters.includes('inCart') ? cart.state().lines : none))
  const shown = goods?.filter((product) => passes(product, quantityIn(lines, product.skuId), filters)) ?? []
  const drawn = useGradually(shown.length)
  const tooFew = !!goods && filters.length > 0 && shown.length < enough && hasNextPage && !isFetchingNextPage && !error
  useEffect(() => {
    if (tooFew) void fetchNextPage()
  }, [tooFew, fetchNextPage])

  if (!goods) return <GoodsBones />
  if (shown.length === 0 && !hasNextPage) {
    if (filters.length > 0) return <Empty title='这样筛没有货' text='去掉筛选再看看' action={{ label: '看全部', onTap: onAll }} />
    if (search) return <Empty title={`没找到“${search}”`} text='试试编码、条码或拼音首字母，比如 sqsds' />
    return <Empty title='这里还没有商品' text='厂家给您开了可订范围就会出现' />
  }
  return (
    <View className={isPlaceholderData ? 'shelf is-stale' : 'shelf'}>
      {error && <Note tone='warn'>{words(error)}。下面是上次取到的</Note>}
      <View className='shelf__goods' {...role('list', '商品')}>
        {shown.slice(0, drawn).map((product) => (
          <Goods key={product.skuId} product={product} />
        ))}
      </View>
      <More has={!!hasNextPage} busy={isFetchingNextPage} error={error} onMore={() => void fetchNextPage()} end={`共 ${shown.length} 款`} />
    </View>
  )
}

const GoodsBones = () => (
  <Skeleton>
    {['a', 'b', 'c', 'd', 'e'].map((at) => (
      <View key={at} className='goods'>
        <Bone className='shelf__pic' />
        <View className='grow'>
          <Bone />
          <Bone className='is-small is-half' />
          <Bone className='is-title' />
        </View>
      </View>
    ))}
  </Skeleton>
)
