import { View } from '@tarojs/components'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { role } from '../../platform/ui/role'
import { Sheet } from '../../platform/ui/Sheet'
import { tailOf } from '../verdict/words'
import type { Item } from './packing'

interface ItemsSheetProps {
  items: readonly Item[]
  open: boolean
  onTakeOut: (uri: string) => void
  onClose: () => void
}

/** 清单: what is in the open case, each to be taken out again. */
export const ItemsSheet = ({ items, open, onTakeOut, onClose }: ItemsSheetProps) => (
  <Sheet title={`这箱里 ${items.length} 件`} open={open} onClose={onClose}>
    <View {...role('list', '箱里的货')}>
      {items.map(({ uri }, at) => (
        <View key={uri} {...role('listitem')}>
          <Cell
            title={`第 ${at + 1} 件 · 尾号 ${tailOf(uri)}`}
            value={
              <Button label={`第 ${at + 1} 件拿出来`} onTap={() => onTakeOut(uri)}>
                拿出来
              </Button>
            }
          />
        </View>
      ))}
    </View>
  </Sheet>
)
