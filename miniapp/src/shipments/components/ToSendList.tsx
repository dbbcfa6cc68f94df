import { View } from '@tarojs/components'
import { useFresh } from '../../platform/fresh'
import { Rows } from '../../platform/goods/Rows'
import { useRefresh } from '../../platform/ui/refreshing'
import { role } from '../../platform/ui/role'
import { useToSend } from '../useToSend'
import { noneToSend } from './none'
import { ToSendCard } from './ToSendCard'

interface ToSendListProps {
  status: 'fundsConfirmed' | 'partlyShipped'
  enabled: boolean
  onOpen: (orderId: string) => void
}

/** Orders to send off, on a phone. */
export function ToSendList({ status, enabled, onOpen }: ToSendListProps) {
  const list = useToSend(status, enabled)
  useFresh(list)
  useRefresh(() => list.refetch())
  return (
    <Rows what='要发的单' list={list} none={noneToSend[status]} end={(rows) => `共 ${rows} 单`}>
      {(rows, foot) => (
        <>
          <View {...role('list', '要发的单')}>
            {rows.map((order) => (
              <View key={order.orderId} {...role('listitem')}>
                <ToSendCard order={order} onOpen={() => onOpen(order.orderId)} />
              </View>
            ))}
          </View>
          {foot}
        </>
      )}
    </Rows>
  )
}
