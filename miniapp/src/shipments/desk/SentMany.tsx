import { Text, View } from '@tarojs/components'
import { Button } from '../../platform/ui/Button'
import { Meter } from '../../platform/ui/Meter'
import { Sheet } from '../../platform/ui/Sheet'
import { words } from '../../platform/ui/words'
import type { useSendAll } from '../useSendAll'
import './sentMany.scss'

/** How far many orders have left, and afterwards each that did not. */
export function SentMany({ sending, onClose }: { sending: ReturnType<typeof useSendAll>['sending']; onClose: () => void }) {
  if (!sending) return null
  const { orders, answers, over } = sending
  const failed = answers.filter(({ problem }) => problem)
  if (over && failed.length === 0) return null
  return (
    <Sheet
      title={
        over ? `发了 ${answers.length - failed.length} 单，${failed.length} 单没发成` : `正在发，${answers.length} / ${orders.length} 单`
      }
      open
      onClose={over ? onClose : () => {}}
      foot={
        over && (
          <Button kind='primary' size={48} wide onTap={onClose}>
            知道了
          </Button>
        )
      }
    >
      {over ? (
        failed.map(({ order, problem }) => (
          <View key={order.orderId} className='sent-many'>
            <Text className='sent-many__who'>{`${order.number} ${order.buyerName}`}</Text>
            <Text className='sent-many__why'>{words(problem!)}</Text>
          </View>
        ))
      ) : (
        <Meter
          total={orders.length}
          sentence={`发了 ${answers.length} 单，共 ${orders.length} 单`}
          parts={[{ label: '发了', value: answers.length, text: `${answers.length}`, tone: 'used' }]}
        />
      )}
    </Sheet>
  )
}
