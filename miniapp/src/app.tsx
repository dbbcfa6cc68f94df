import { reLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { pages } from './platform/pages'
import { Queries } from './platform/Queries'
import { session } from './platform/session'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useEffect(() => session.whenEnded(() => void reLaunch({ url: pages.signIn })), [])
  return <Queries>{children}</Queries>
}
