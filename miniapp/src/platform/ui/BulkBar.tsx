import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { role } from './role'
import './bulkBar.scss'

interface BulkBarProps {
  /** 选了 6 单，共 ¥40,879.00 */
  children: ReactNode
  /** How many are picked; none = no bar. */
  count: number
  actions: readonly { label: string; onTap: () => void; go?: boolean; busy?: boolean; off?: string | false; keys?: string }[]
  onClear: () => void
}

/** What can be done with all that is picked. */
export const BulkBar = ({ children, count, actions, onClear }: BulkBarProps) =>
  count > 0 ? (
    <View className='bulk' {...role('region', '选中的')}>
      <Text className='bulk__said'>{children}</Text>
      <View className='bulk__actions'>
        <Button kind='quiet' onTap={onClear}>
          不选了
        </Button>
        {actions.map(({ label, onTap, go, busy, off, keys }) => (
          <Button key={label} kind={go ? 'primary' : 'secondary'} busy={busy} off={off} {...(keys && { keys })} onTap={onTap}>
            {label}
          </Button>
        ))}
      </View>
    </View>
  ) : null
