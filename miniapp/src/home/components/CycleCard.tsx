import { getOrderCycle } from '@shared/orders/api'
import type { OrderCycle } from '@shared/orders/model'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { call } from '../../platform/call'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Card } from '../../platform/ui/Card'
import { role } from '../../platform/ui/role'
import { stepsOf } from '../cycle'
import './cycleCard.scss'

/** How long an order takes, state by state, and until its money is there: of what was settled in the last thirty days. */
export function CycleCard() {
  const { data } = useQuery({
    queryKey: ['orders', 'cycle'],
    queryFn: () => call(getOrderCycle, {}),
    enabled: may(getOrderCycle, session.current()),
    staleTime: 600_000,
  })
  if (!data) return null
  return (
    <Card title='一单要多久' more={<Text className='hint'>近 30 天</Text>}>
      {data.orders === 0 ? <Text className='hint'>近 30 天还没有结清的单。结清一单，这里就画一单</Text> : <Chart cycle={data} />}
    </Card>
  )
}

const Chart = ({ cycle }: { cycle: OrderCycle }) => {
  const steps = stepsOf(cycle)
  const longest = Math.max(...steps.map(({ hours }) => hours), 0.1)
  return (
    <>
      {cycle.orderToCashDays !== undefined && (
        <View className='cycle__answer'>
          <Text className='cycle__days'>{`${cycle.orderToCashDays} 天`}</Text>
          <Text className='hint'>{`从下单到收齐货款，${cycle.orders} 单的中位数`}</Text>
        </View>
      )}
      <View {...role('list', '每一步要多久')}>
        {steps.map(({ key, label, hours, text, slowest }) => (
          <View key={key} className={`cycle__step ${slowest ? 'is-slowest' : ''}`} {...role('listitem')}>
            <Text className='cycle__label'>{label}</Text>
            <View className='cycle__place'>
              <View className='cycle__bar' style={{ width: `${Math.max(2, (100 * hours) / longest)}%` }} />
            </View>
            <Text className='cycle__text'>{slowest && steps.length > 1 ? `${text}，最久` : text}</Text>
          </View>
        ))}
      </View>
    </>
  )
}
