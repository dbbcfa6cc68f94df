import { getBuyerWeeks } from '@shared/orders/api'
import type { PartyId } from '@shared/parties/model'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { call } from '../../platform/call'
import { count } from '../../platform/formatting/money'
import { role } from '../../platform/ui/role'
import { ordersKey } from '../useOrders'
import { weeksOf } from './weeks'

/** The buyer's last weeks as bars, this one last; a page is complete without them. */
export function BuyerWeeks({ buyerId }: { buyerId: PartyId }) {
  const { data } = useQuery({
    queryKey: [...ordersKey, 'weeks', buyerId],
    queryFn: () => call(getBuyerWeeks, { buyerId }),
    staleTime: 60_000,
  })
  if (!data) return <View className='weeks is-waiting' />
  const { bars, usual, now, times } = weeksOf(data.weeks)
  const said = times ? `本周是平时的 ${times} 倍` : usual > 0 ? '和平时比' : '刚开始订货'
  return (
    <View className={`weeks ${times ? 'is-much' : ''}`}>
      <View className='weeks__said'>
        <Text className='weeks__title'>{said}</Text>
        <Text className='num'>
          平时一周 {count(usual)} 件 · 本周 {count(now)} 件
        </Text>
      </View>
      <View className='weeks__bars' {...role('img', `近 ${bars.length} 周每周件数：${bars.map(({ pieces }) => pieces).join('、')}`)}>
        {bars.map(({ from, share, pieces }, at) => (
          <View
            key={from}
            className={`weeks__bar ${at === bars.length - 1 ? 'is-now' : ''}`}
            style={{ height: `${Math.round(Math.max(pieces > 0 ? 8 : 2, 100 * share))}%` }}
          />
        ))}
      </View>
    </View>
  )
}
