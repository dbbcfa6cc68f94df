import type { Order } from '@shared/orders/model'
import { View } from '@tarojs/components'
import { again } from '../../platform/again'
import { Button } from '../../platform/ui/Button'
import type { Hands } from '../movesOf'
import type { useMoving } from '../useMoving'
import './orderActions.scss'

interface OrderActionsProps {
  order: Order
  hands: Hands
  moving: ReturnType<typeof useMoving>
}

/** What this person can do with the order; one filled button. */
export const OrderActions = ({ order, hands, moving }: OrderActionsProps) => {
  const { moves, mayReorder } = hands
  const can = (name: (typeof moves)[number]) => moves.includes(name)
  return (
    <View className='order-actions'>
      {can('cancel') && (
        <Button size={48} onTap={() => moving.ask('cancel')}>
          取消订单
        </Button>
      )}
      {can('reject') && (
        <Button size={48} onTap={() => moving.ask('reject')}>
          驳回
        </Button>
      )}
      {can('approve') && (
        <View className='grow'>
          <Button kind='primary' size={48} wide busy={moving.busy === 'approve'} onTap={() => moving.go('approve')}>
            通过
          </Button>
        </View>
      )}
      {mayReorder && (
        <View className='grow'>
          <Button kind='primary' size={48} wide icon='again' onTap={() => void again(order.lines)}>
            再来一单
          </Button>
        </View>
      )}
    </View>
  )
}

/** Whether the bar has anything in it. */
export const hasActions = ({ moves, mayReorder }: Hands) => moves.length > 0 || mayReorder
