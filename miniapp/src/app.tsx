import './platform/olderPhones'
import './platform/plainSchemas'

import { getStorageSync, reLaunch, usePageNotFound } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { pages } from './platform/pages'
import { preferences } from './platform/preferences'
import { Queries } from './platform/Queries'
import { session } from './platform/session'
import './app.scss'

preferences.current()

export default function App({ children }: PropsWithChildren) {
  useEffect(() => session.whenEnded(() => void reLaunch({ url: pages.signIn })), [])
  useEffect(() => {
    // After the first screen, and only where something waits from before; the mini-program's packages bring it themselves.
    if (process.env.TARO_ENV === 'weapp') return
    const timer = setTimeout(() => void (getStorageSync('scans') && import('./codes/report/sending')), 3_000)
    return () => clearTimeout(timer)
  }, [])
  usePageNotFound(() => void reLaunch({ url: pages.home }))
  return <Queries>{children}</Queries>
}
