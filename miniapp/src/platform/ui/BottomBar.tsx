import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './bottomBar.scss'

interface BottomBarProps {
  /** A small line over the row. */
  above?: ReactNode
  /** A tab bar lies beneath, which keeps the safe area itself. */
  overTabs?: boolean
  children: ReactNode
}

/** The page's actions, 64 high, in reach of the thumb. Its one filled button stands here. */
export const BottomBar = ({ above, overTabs, children }: BottomBarProps) => (
  <View className={`bottom ${overTabs ? 'is-over-tabs' : ''}`}>
    {above && <View className='bottom__above'>{above}</View>}
    <View className='bottom__row'>{children}</View>
  </View>
)
