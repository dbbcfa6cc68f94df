import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { role } from './role'
import './bottomBar.scss'

interface BottomBarProps {
  /** A small line over the row. */
  above?: ReactNode
  /** A tab bar lies beneath, which keeps the safe area itself. */
  overTabs?: boolean
  label?: string
  children: ReactNode
}

/** The page's actions, 64 high, in reach of the thumb. Its one filled button stands here. */
export const BottomBar = ({ above, overTabs, label = '这一页的操作', children }: BottomBarProps) => (
  <View className={`bottom ${overTabs ? 'is-over-tabs' : ''}`} {...role('region', label)}>
    {above && <View className='bottom__above'>{above}</View>}
    <View className='bottom__row'>{children}</View>
  </View>
)
