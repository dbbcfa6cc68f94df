import { View } from '@tarojs/components'
import { useLook } from '../preferences'
import { BottomBar } from '../ui/BottomBar'
import { NavBar } from '../ui/NavBar'
import { role } from '../ui/role'
import { Toasts } from '../ui/Toasts'
import type { FrameProps } from './Guarded'
import { OfflineLine } from './OfflineLine'
import { tabsOf } from './places'
import { TabBar } from './TabBar'
import { useStatusBar } from './useStatusBar'
import './shell.scss'

export const PhonePage = (props: FrameProps) => {
  const { title, sub, place, under, nav, ground = 'surface', below, hero, bottom, above, panel, flush, person, children } = props
  const tabs = tabsOf(person)
  useStatusBar(ground)
  const isTab = !under && tabs.some(({ name }) => name === place)
  return (
    <View className={`phone ${useLook()}`}>
      <NavBar title={title} sub={sub} back={!isTab} ground={ground} below={below} banner>
        {nav}
      </NavBar>
      {hero && (
        <View className='phone__hero' {...role('region', '概览')}>
          {hero}
        </View>
      )}
      <View className={`phone__main ${flush ? 'is-flush' : ''} ${hero ? 'is-raised' : ''}`} {...role('main')}>
        <OfflineLine />
        {children}
      </View>
      {panel}
      {(bottom || isTab) && (
        <View className='phone__foot'>
          {bottom && (
            <BottomBar above={above} overTabs={isTab}>
              {bottom}
            </BottomBar>
          )}
          {isTab && <TabBar tabs={tabs} current={place} />}
        </View>
      )}
      <Toasts />
    </View>
  )
}
