import { View } from '@tarojs/components'
import { SearchBar } from '../../platform/ui/SearchBar'
import { Tabs } from '../../platform/ui/Tabs'
import { type As, asLabel, type Counts, statusTabs } from '../lists'
import './orderFilters.scss'

interface OrderFiltersProps {
  sides: readonly As[]
  as: As
  onAs: (as: As) => void
  counts: (Counts & { held?: number }) | undefined
  status: string
  onStatus: (status: string) => void
  search: string
  onSearch: (search: string) => void
  /** The seller's desk, where each state is what it waits for. */
  desk?: boolean
}

/** On which side, in which state, by which words: in sight while the list scrolls. */
export const OrderFilters = ({ sides, as, onAs, counts, status, onStatus, search, onSearch, desk }: OrderFiltersProps) => (
  <View className='order-filters'>
    {sides.length > 1 && (
      <View className='order-filters__line'>
        <Tabs
          kind='segment'
          label='我买的还是我卖的'
          tabs={sides.map((value) => ({ value, label: asLabel[value] }))}
          value={as}
          onChange={onAs}
        />
      </View>
    )}
    <View className='order-filters__line'>
      <SearchBar placeholder={as === 'buyer' ? '单号' : '单号或客户名'} initial={search} onSearch={onSearch} />
    </View>
    <Tabs label='订单状态' tabs={statusTabs(counts, status, desk)} value={status} onChange={onStatus} />
  </View>
)
