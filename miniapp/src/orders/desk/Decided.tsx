import { Text, View } from '@tarojs/components'
import { Button } from '../../platform/ui/Button'
import { Meter } from '../../platform/ui/Meter'
import { Sheet } from '../../platform/ui/Sheet'
import { bulkWords, deedWords, failuresOf } from './bulk'
import type { Deciding } from './useDecide'

/** How far many decisions have come, and afterwards each that did not go through. */
export function Decided({ deciding, onClose }: { deciding: Deciding | undefined; onClose: () => void }) {
  if (!deciding || deciding.orders.length < 2) return null
  const { deed, orders, answers, over } = deciding
  const failures = failuresOf(answers)
  if (over && failures.length === 0) return null
  return (
    <Sheet
      title={over ? bulkWords(deed, answers) : `正在${deedWords[deed].do}，${answers.length} / ${orders.length} 单`}
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
        failures.map(({ id, who, why }) => (
          <View key={id} className='order-failure'>
            <Text className='two__first'>{who}</Text>
            <Text className='order-failure__why'>{why}</Text>
          </View>
        ))
      ) : (
        <Meter
          total={orders.length}
          sentence={`办好了 ${answers.length} 单，共 ${orders.length} 单`}
          parts={[{ label: '办好', value: answers.length, text: `${answers.length}`, tone: 'used' }]}
        />
      )}
    </Sheet>
  )
}
