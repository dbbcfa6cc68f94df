import { tabsOf } from '../../platform/shell/places'
import { TabBar } from '../../platform/shell/TabBar'
import { Amount } from '../../platform/ui/Amount'
import { BottomBar } from '../../platform/ui/BottomBar'
import { Button } from '../../platform/ui/Button'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { NavBar } from '../../platform/ui/NavBar'
import { SearchBar } from '../../platform/ui/SearchBar'
import { Tabs } from '../../platform/ui/Tabs'
import { soda } from '../examples'
import { dealer } from '../people'
import { nothing, Show } from '../Show'

const sides = [
  { value: 'mine', label: '我买的' },
  { value: 'theirs', label: '门店的', count: 4 },
] as const

export const Bars = () => (
  <Show name='NavBar · BottomBar · TabBar'>
    <div className='show__phone'>
      <NavBar title='购物车' sub='3 种 · 130 箱' />
      <BottomBar above='下单后还剩额度 ¥380,514.00'>
        <div className='grow'>
          <Amount fen={590_600} size={22} />
        </div>
        <Button kind='primary' size={48} onTap={nothing}>
          提交订单
        </Button>
      </BottomBar>
    </div>
    <div className='show__phone'>
      <NavBar title='订单' back={false} below={<Tabs label='哪一边' tabs={sides} value='mine' onChange={nothing} />} />
      <TabBar tabs={tabsOf(dealer)} current='orders' />
    </div>
    <div className='show__phone'>
      <NavBar back={false}>
        <SearchBar placeholder='搜商品、条码' onSearch={nothing} />
      </NavBar>
    </div>
    <div className='show__phone'>
      <NavBar title='宏远商贸' sub='经销商 · 浙江省绍兴市' ground='brand' back={false} />
      <BottomBar label='加入'>
        <CartonStepper name='苏打水，底栏' product={soda} quantity={960} onChange={nothing} size={48} always />
        <div className='grow'>
          <Button kind='primary' size={48} wide onTap={nothing}>
            加入 · ¥1,540.00
          </Button>
        </div>
      </BottomBar>
    </div>
  </Show>
)
