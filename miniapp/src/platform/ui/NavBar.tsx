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
  /** It is the page's own bar, and the top of its landmarks. */
  banner?: boolean
  /** Under the title, in sight while the page scrolls: tabs, filters. */
  below?: ReactNode
}

/** Title at the left; at the right the place of WeChat's capsule stays free. */
export const NavBar = ({ title, sub, back = true, ground = 'surface', children, banner, below }: NavBarProps) => {
  const { status, capsule } = topArea()
  return (
    <View className={`nav is-${ground}`} {...(banner && role('banner'))}>
      <View style={{ height: status }} />
      <View className={`nav__row ${back ? '' : 'is-root'}`} style={capsule === '0px' ? {} : { paddingRight: capsule }}>
        {back && (
          <Tap className='nav__back' label='返回' onTap={goBack}>
            <Icon name='back' size={24} />
          </Tap>
        )}
        {children && title && (
          <View className='unseen' {...role('heading', undefined, 1)}>
            {title}
          </View>
        )}
        {children ?? (
          <View className='grow'>
            <View className='nav__title' {...role('heading', undefined, 1)}>
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
