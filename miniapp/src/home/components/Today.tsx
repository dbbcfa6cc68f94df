import { statusLabel } from '@shared/orders/labels'
import type { OrderSummary } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { Amount } from '../../platform/ui/Amount'
import { Card } from '../../platform/ui/Card'
import { Tag } from '../../platform/ui/Tag'
import { byStatus, tally } from '../tally'

export interface Day {
  orders: OrderSummary[]
  whole: boolean
}

/** The day so far, as far as it was read: what fell through does not count. */
export const Today = ({ day, title, sum }: { day: Day | undefined; title?: string; sum?: boolean }) => {
  if (!day || (!sum && day.orders.length === 0)) return null
  const { count, total } = tally(day.orders)
  return (
    <Card title={title ?? (day.whole ? '今天的单' : '今天最近 100 单')}>
      {sum && (
        <View className='home__sum'>
          <Amount fen={total} size={28} />
          <Text className='hint'>{count === 0 ? '今天还没有人下单' : `${count} 单`}</Text>
        </View>
      )}
      <View className='home__tags'>
        {byStatus(day.orders).map(([status, n]) => (
          <Tag key={status}>{`${statusLabel[status]} ${n}`}</Tag>
        ))}
      </View>
    </Card>
  )
}
