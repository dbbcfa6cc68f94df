import { Text, View } from '@tarojs/components'
import { getCurrentPages, navigateBack, reLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { pages } from '../pages'
import { Icon } from './Icon'
import { role } from './role'
import { Tap } from './Tap'
import { topArea } from './topArea'
import './navBar.scss'

interface NavBarProps {
  title?: string | undefined
  sub?: ReactNode
  /** A page of the tab bar has no way back. */
  back?: boolean | undefined
  /** brand: on the dark ground of a home page; clear: over a product's picture. */
  ground?: 'surface' | 'brand' | 'clear'
  /** In place of the title: a search line, a person. */
  children?: ReactNode
  /** Under the title, in sight while the page scrolls: tabs, filters. */
  below?: ReactNode
}

/** Title at the left; at the right the place of WeChat's capsule stays free. */
export const NavBar = ({ title, sub, back = true, ground = 'surface', children, below }: NavBarProps) => {
  const { status, capsule } = topArea()
  return (
    <View className={`nav is-${ground}`}>
      <View style={{ height: status }} />
      <View className={`nav__row ${back ? '' : 'is-root'}`} style={capsule === '0' ? {} : { paddingRight: capsule }}>
        {back && (
          <Tap className='nav__back' label='返回' onTap={goBack}>
            <Icon name='back' size={24} />
          </Tap>
        )}
        {children ?? (
          <View className='grow'>
            <View className='nav__title' {...role('heading')}>
              {title}
            </View>
            {sub && <Text className='nav__sub'>{sub}</Text>}
          </View>
        )}
      </View>
      {below}
    </View>
  )
}

/** A page opened by its address has nothing behind it: then back is home. */
export function goBack() {
  if (getCurrentPages().length > 1) void navigateBack()
  else void reLaunch({ url: pages.home })
}
