import { View } from '@tarojs/components'
import { getCurrentPages } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useLook } from '../../platform/preferences'
import { session } from '../../platform/session'
import { OfflineLine } from '../../platform/shell/OfflineLine'
import { Page } from '../../platform/shell/Page'
import { BottomBar } from '../../platform/ui/BottomBar'
import { NavBar } from '../../platform/ui/NavBar'
import { role } from '../../platform/ui/role'
import { Toasts } from '../../platform/ui/Toasts'

interface OwnerPageProps {
  title: string
  /** It lies under 「我的商品」. */
  under?: boolean
  bottom?: ReactNode
  children: ReactNode
}

/** A page of whoever owns items: staff of a store have it within their bars, a consumer with nothing but a way back. */
export const OwnerPage = ({ title, under, bottom, children }: OwnerPageProps) => {
  const look = useLook()
  if (session.current())
    return (
      <Page title={title} place='myItems' {...(under && { under })} narrow bottom={bottom}>
        {children}
      </Page>
    )
  return (
    <View className={`phone ${look}`}>
      <NavBar title={title} back={getCurrentPages().length > 1} banner />
      <View className='phone__main' {...role('main')}>
        <OfflineLine />
        {children}
      </View>
      {bottom && (
        <View className='phone__foot'>
          <BottomBar>{bottom}</BottomBar>
        </View>
      )}
      <Toasts />
    </View>
  )
}
