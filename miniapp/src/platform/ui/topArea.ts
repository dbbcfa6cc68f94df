import { getMenuButtonBoundingClientRect, getWindowInfo } from '@tarojs/taro'

/** What the phone's status bar and WeChat's capsule take of the top, in the platform's own pixels. A browser takes what a phone's rim does, and a breath. */
export function topArea(): { status: string; capsule: string } {
  if (process.env.TARO_ENV !== 'weapp') return { status: 'max(8px, env(safe-area-inset-top))', capsule: '0px' }
  const { statusBarHeight = 0, windowWidth } = getWindowInfo()
  return { status: `${statusBarHeight}px`, capsule: `${windowWidth - getMenuButtonBoundingClientRect().left}px` }
}
