import { Text, View } from '@tarojs/components'
import { memo, useSyncExternalStore } from 'react'
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
      {tabs.map((tab) => (
        <Tab key={tab.name} tab={tab} current={tab.name === current} count={counts[tab.name] ?? 0} />
      ))}
    </View>
  )
}

/** Drawn anew where it changes alone: the count of the cart with every product. */
const Tab = memo(({ tab: { name, path, label, icon }, current, count }: { tab: Shown; current: boolean; count: number }) => (
  <Tap
    className={`tab-bar__tab ${current ? 'is-current' : ''} ${name === 'scan' ? 'is-filled' : ''}`}
    {...(current && { on: true })}
    onTap={() => !current && toTab(path)}
  >
    <View className='tab-bar__icon'>
      <Icon name={icon} size={24} />
      <View className='tab-bar__count'>
        <Badge count={count} hot={name !== 'mall'} what='件' />
      </View>
    </View>
    <Text>{label}</Text>
  </Tap>
))
