import { View } from '@tarojs/components'
import { Checkbox } from './Choices'
import { type QueueTableProps, toggled } from './queueProps'
import { role } from './role'

/** The rows where there is no room for a table. */
export const QueueCards = <Row,>({ label, rows, idOf, nameOf, card, picked, onPick, fixed, foot }: QueueTableProps<Row>) => (
  <View>
    <View className='card' {...role('list', label)}>
      {rows.map((row) => (
        <View key={idOf(row)} className='queue-card' {...role('listitem')}>
          {picked && onPick && (
            <Checkbox
              bare
              label={`选 ${nameOf(row)}`}
              on={picked.has(idOf(row))}
              off={fixed?.(row) ?? false}
              onChange={() => onPick(toggled(picked, idOf(row)))}
            />
          )}
          <View className='grow'>{card(row)}</View>
        </View>
      ))}
    </View>
    {foot}
  </View>
)
