import type { CategoryId } from '@shared/catalog/model'
import { useQueryClient } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { type ComponentType, useState } from 'react'
import { pages } from '../../../platform/pages'
import { usePlace } from '../../../platform/place'
import { Page } from '../../../platform/shell/Page'
import { Button } from '../../../platform/ui/Button'
import { Chip } from '../../../platform/ui/Choices'
import { Empty } from '../../../platform/ui/Empty'
import { Icon } from '../../../platform/ui/Icon'
import { Problem } from '../../../platform/ui/Problem'
import { useRefresh } from '../../../platform/ui/refreshing'
import { SearchBar } from '../../../platform/ui/SearchBar'
import { Tap } from '../../../platform/ui/Tap'
import { useDesk } from '../../../platform/ui/useWide'
import { ordersForOthers, useBuyer } from '../../buyer'
import { BuyerLine } from '../../components/BuyerLine'
import { CartBar } from '../../components/CartBar'
import { CartSide } from '../../components/CartSide'
import { Categories } from '../../components/Categories'
import { Shelf } from '../../components/Shelf'
import { type Filter, filterLabel, filters } from '../../stockWords'
import { type CartGoods, goodsKey, useCartGoods } from '../../useCartGoods'
import { useCategories, useMall } from '../../useMall'
import './index.scss'

/** What a tap on + draws anew: neither the page around it nor the shelf. */
const Cart = ({ as: Bar }: { as: ComponentType<{ goods: CartGoods }> }) => <Bar goods={useCartGoods()} />

/** 商城 */
export default function MallPage() {
  const [search, setSearch] = usePlace('mall', 'search')
  const [categoryId, setCategory] = usePlace('mall', 'category')
  const [chosen, setChosen] = usePlace('mall', 'filters')
  /** Counts how often the search was taken away from outside. */
  const [cleared, setCleared] = useState(0)
  const desk = useDesk()
  const client = useQueryClient()
  const categories = useCategories()
  const mall = useMall(search ? { search } : { categoryId: categoryId as CategoryId })
  const buyer = useBuyer()
  useRefresh(() => Promise.all([mall.refetch(), client.refetchQueries({ queryKey: goodsKey })]))

  const on = chosen.split('.').filter(Boolean) as Filter[]
  const toggle = (filter: Filter) => setChosen((on.includes(filter) ? on.filter((one) => one !== filter) : [...on, filter]).join('.'))
  /** A search goes through all of the catalog; choosing a category ends it. */
  const choose = (category: string) => {
    setCategory(category)
    if (search) {
      setSearch('')
      setCleared(cleared + 1)
    }
  }
  const searchLine = <SearchBar key={cleared} placeholder='搜名称、编码、条码、拼音' initial={search} onSearch={setSearch} slash={desk} />
  const quick = () => void navigateTo({ url: pages.quickOrder })
  const filterLine = (
    <View className='mall__filters'>
      {filters.map((filter) => (
        <Chip key={filter} label={filterLabel[filter]} on={on.includes(filter)} onTap={() => toggle(filter)} />
      ))}
      {!desk && (
        <Tap className='mall__quick' onTap={quick}>
          <Icon name='list' size={16} />
          <Text>快速下单</Text>
        </Tap>
      )}
    </View>
  )

  return (
    <Page
      title='商城'
      place='mall'
      sub={buyer && `替${buyer.name}下单`}
      nav={searchLine}
      below={filterLine}
      tools={
        <>
          {searchLine}
          <Button size={32} icon='list' onTap={quick}>
            快速下单
          </Button>
        </>
      }
      flush
      bottom={desk ? undefined : <Cart as={CartBar} />}
      panel={desk ? <Cart as={CartSide} /> : undefined}
    >
      <BuyerLine />
      <View className='mall'>
        <Categories categories={categories.data?.items} value={search ? '' : categoryId} onChange={choose} />
        <View className='mall__list'>
          {ordersForOthers() && !buyer ? (
            <Empty title='先选客户' text='每家的价格、能订的商品都不一样' />
          ) : mall.error && !mall.goods ? (
            <Problem what='商品' error={mall.error} onRetry={() => void mall.refetch()} />
          ) : (
            <Shelf mall={mall} search={search} filters={on} onAll={() => setChosen('')} />
          )}
        </View>
      </View>
    </Page>
  )
}
