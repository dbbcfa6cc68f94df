import './platform/olderPhones'
import './platform/plainSchemas'

import { reLaunch, usePageNotFound } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { pages } from './platform/pages'
import { preferences } from './platform/preferences'
import { Queries } from './platform/Queries'
import { session } from './platform/session'
import './app.scss'

preferences.current()

export default function App({ children }: PropsWithChildren) {
  useEffect(() => session.whenEnded(() => void reLaunch({ url: pages.signIn })), [])
  usePageNotFound(() => void reLaunch({ url: pages.home }))
  return <Queries>{children}</Queries>
}
