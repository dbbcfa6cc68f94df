import { shanghaiDate, weekOf } from '@shared/kernel/time'
import { Text } from '@tarojs/components'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { BarRows } from '../../platform/ui/Bars'
import { Card } from '../../platform/ui/Card'
import { byBuyer, tally } from '../tally'
import { useSome } from '../useHome'

const most = 5

/** What the stores below ordered this week, the largest first. */
export function StoresWeek() {
  const monday = weekOf(shanghaiDate(new Date().toISOString()))
  const { data } = useSome({ as: 'seller', from: monday }, true)
  if (!data) return null
  const { count, total } = tally(data.orders)
  const buyers = byBuyer(data.orders)
  return (
    <Card title='客户本周订货' more={{ label: '全部', onTap: () => go(pages.desk, { status: 'all' }) }}>
      <Text className='hint'>{count === 0 ? '本周还没有客户下单' : `${data.whole ? '' : '最近 '}${count} 单，${money(total)}`}</Text>
      <BarRows
        label='客户本周的订货'
        bars={buyers.slice(0, most).map(({ buyerId, name, total: fen }) => ({ key: buyerId, label: name, value: fen, text: money(fen) }))}
      />
    </Card>
  )
}
