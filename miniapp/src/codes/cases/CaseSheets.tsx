import { Text, View } from '@tarojs/components'
import { sumWords } from '../../platform/goods/sumWords'
import { Button } from '../../platform/ui/Button'
import { role } from '../../platform/ui/role'
import { Sheet } from '../../platform/ui/Sheet'
import type { Counted, Logged, Way } from './counting'
import { remedyOf } from './remedies'

/** 怎么办: step by step, for the case in one's hands. */
export const RemedySheet = ({ one, way, onClose }: { one: Logged | undefined; way: Way | 'pack'; onClose: () => void }) => {
  const { why, todo } = remedyOf(one?.code, way)
  return (
    <Sheet
      title={why}
      sub={one?.note}
      open={!!one}
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide onTap={onClose}>
          知道了，接着扫
        </Button>
      }
    >
      <View {...role('list', '怎么办')}>
        {todo.map((step, at) => (
          <View key={step} className='remedy__step' {...role('listitem')}>
            <Text className='remedy__nth'>{at + 1}</Text>
            <Text className='grow'>{step}</Text>
          </View>
        ))}
      </View>
      {one && <Text className='hint'>{`系统说：${one.text}`}</Text>}
    </Sheet>
  )
}

interface ListSheetProps {
  lines: readonly Counted[]
  refused: number
  open: boolean
  onClose: () => void
}

/** 清单: of every product what is wanted, what was scanned, what is missing. */
export const ListSheet = ({ lines, refused, open, onClose }: ListSheetProps) => (
  <Sheet title='清单' sub={refused > 0 ? `另有 ${refused} 个没计数，在记录里` : undefined} open={open} onClose={onClose}>
    <View {...role('list', '清单')}>
      {lines.map(({ skuId, name, packSize, of, scanned, left }) => (
        <View key={skuId} className='tally__row' {...role('listitem')}>
          <View className='grow'>
            <Text className='tally__name'>{name}</Text>
            <View className='tally__bar'>
              <View
                className={`tally__fill ${left > 0 ? '' : 'is-done'}`}
                style={{ width: `${of > 0 ? Math.min(100, (100 * scanned) / of) : 100}%` }}
              />
            </View>
          </View>
          <View className='tally__figures'>
            <Text className='tally__count'>{`${sumWords([{ packSize, quantity: scanned }])} / ${sumWords([{ packSize, quantity: of }])}`}</Text>
            <Text className={left > 0 ? 'tally__left' : 'tally__done'}>
              {left > 0 ? `还差 ${sumWords([{ packSize, quantity: left }])}` : '齐了'}
            </Text>
          </View>
        </View>
      ))}
    </View>
  </Sheet>
)
