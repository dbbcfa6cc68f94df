import { Text, View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { cart } from '../cart'
import { Icon } from '../ui/Icon'
import { role } from '../ui/role'
import { Badge } from '../ui/Tag'
import { Tap } from '../ui/Tap'
import { useCounts } from './counts'
import type { PlaceName, Shown } from './places'
import { toTab } from './toTab'
import './shell.scss'

/** The tabs this person has; the platform's own bar cannot differ from one to the next. */
export const TabBar = ({ tabs, current }: { tabs: readonly Shown[]; current: PlaceName | undefined }) => {
  const mall = useSyncExternalStore(cart.subscribe, () => cart.state().lines.length)
  const counts = { mall, ...useCounts() }
  return (
    <View className='tab-bar' {...role('navigation', '主要页面')}>
      {tabs.map(({ name, path, label, icon }) => (
        <Tap
          key={name}
          className={`tab-bar__tab ${name === current ? 'is-current' : ''} ${name === 'scan' ? 'is-filled' : ''}`}
          {...(name === current && { on: true })}
          onTap={() => name !== current && toTab(path)}
        >
          <View className='tab-bar__icon'>
            <Icon name={icon} size={24} />
            <View className='tab-bar__count'>
              <Badge count={counts[name] ?? 0} hot={name !== 'mall'} what='件' />
            </View>
          </View>
          <Text>{label}</Text>
        </Tap>
      ))}
    </View>
  )
}
