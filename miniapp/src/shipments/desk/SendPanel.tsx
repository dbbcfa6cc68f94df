import type { OrderSummary } from '@shared/orders/model'
import { Text } from '@tarojs/components'
import { moment } from '../../platform/formatting/dates'
import { sumWords } from '../../platform/goods/sumWords'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { SidePanel } from '../../platform/ui/SidePanel'
import { CardBones } from '../../platform/ui/Skeletons'
import { toasts } from '../../platform/ui/toasts'
import { SendButton, SendForm } from '../components/SendForm'
import { restOf } from '../left'
import { useOrder } from '../useOrder'
import { useShipping } from '../useShipping'

interface SendPanelProps {
  order: OrderSummary
  open: boolean
  onClose: () => void
}

/** One order beside the list, to be sent off. */
export function SendPanel({ order, open, onClose }: SendPanelProps) {
  const { data, error, refetch } = useOrder(open ? order.orderId : undefined)
  const frame = {
    title: order.buyerName,
    over: <Text className='num'>{`${order.number} · ${moment(order.submittedAt)}`}</Text>,
    open,
    onClose,
  }
  if (data && restOf(data).length > 0) return <Sending key={data.orderId} data={data} frame={frame} />
  return (
    <SidePanel {...frame}>
      {data ? (
        <Note icon='done'>这单都发完了</Note>
      ) : error ? (
        <Problem what='这张订单' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones cards={2} />
      )}
    </SidePanel>
  )
}

interface SendingProps {
  data: NonNullable<ReturnType<typeof useOrder>['data']>
  frame: Omit<Parameters<typeof SidePanel>[0], 'children'>
}

function Sending({ data, frame }: SendingProps) {
  const shipping = useShipping(data, ({ number, lines }) => {
    toasts.show(`发了 ${sumWords(lines)}，${number}`)
    frame.onClose()
  })
  return (
    <SidePanel {...frame} foot={<SendButton shipping={shipping} />}>
      {data.note && <Note icon='text'>客户捎话：{data.note}</Note>}
      <SendForm order={data} shipping={shipping} />
    </SidePanel>
  )
}
