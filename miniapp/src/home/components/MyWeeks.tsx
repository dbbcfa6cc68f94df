import { Text } from '@tarojs/components'
import { money, shortMoney } from '../../platform/formatting/money'
import { Columns } from '../../platform/ui/Bars'
import { Card } from '../../platform/ui/Card'
import { useMyWeeks } from '../useHome'

/** What was ordered week by week; nothing at all where there is nothing to compare. */
export function MyWeeks() {
  const { data } = useMyWeeks(true)
  const weeks = data?.weeks ?? []
  const now = weeks.at(-1)
  if (!now || weeks.every(({ total }) => total === 0)) return null
  return (
    <Card title='近八周订了多少'>
      <Text className='hint'>{now.orders > 0 ? `本周 ${now.orders} 单，${money(now.total)}` : '本周还没下单'}</Text>
      <Columns
        label='近八周的订货金额'
        bars={weeks.map(({ from, total }) => ({
          key: from,
          label: from === now.from ? '本周' : from.slice(5),
          value: total,
          text: shortMoney(total),
          now: from === now.from,
        }))}
      />
    </Card>
  )
}
