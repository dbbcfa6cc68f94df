import { Text, View } from '@tarojs/components'
import { go } from '../../platform/go'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Icon } from '../../platform/ui/Icon'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import type { Need } from '../needs'
import './needs.scss'

const most = 4

interface NeedsProps {
  needs: readonly Need[]
  /** The page's one filled button is here. */
  filled: boolean
  more: { label: string; onTap: () => void }
  /** Reads again what could not be had; absent where all is there. */
  onRetry?: (() => void) | undefined
}

/** What waits for this person. The first earns the filled button, the rest are outlined. */
export const Needs = ({ needs, filled, more, onRetry }: NeedsProps) => (
  <Card title={needs.length > 0 ? `等您办 ${needs.length} 件` : onRetry ? '等您办的' : '没有等您办的事'} more={more}>
    {onRetry && (
      <Note tone='warn' action={{ label: '再取一次', onTap: onRetry }}>
        客户的订单没取到，下面只有您自己的
      </Note>
    )}
    {needs.length === 0 && !onRetry && <Text className='hint'>有订单要您定，会在这里出现</Text>}
    <View {...role('list', '等您办的')}>
      {needs.slice(0, most).map((need, at) => (
        <View key={need.key} className='need' {...role('listitem')}>
          <View className={`need__icon is-${need.tone}`}>
            <Icon name={need.icon} />
          </View>
          <View className='grow'>
            <Text className='need__title'>{need.title}</Text>
            <Text className='need__note'>{need.note}</Text>
          </View>
          <Button
            size={32}
            kind={filled && at === 0 ? 'primary' : 'secondary'}
            label={`${need.label}：${need.title}`}
            onTap={() => go(need.url)}
          >
            {need.label}
          </Button>
        </View>
      ))}
    </View>
  </Card>
)
