import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLook } from '../../platform/preferences'
import { session } from '../../platform/session'
import { OfflineLine } from '../../platform/shell/OfflineLine'
import { Page } from '../../platform/shell/Page'
import { BottomBar } from '../../platform/ui/BottomBar'
import { NavBar } from '../../platform/ui/NavBar'
import { role } from '../../platform/ui/role'
import { Toasts } from '../../platform/ui/Toasts'

interface ReportFrameProps {
  title: string
  bottom?: ReactNode
  flush?: boolean
  children: ReactNode
}

/** A page of the channel for its staff, a page of its own for whoever has no session. */
export const ReportFrame = ({ title, bottom, flush = false, children }: ReportFrameProps) => {
  const look = useLook()
  if (session.current())
    return (
      <Page title={title} place='scan' under narrow flush={flush} bottom={bottom}>
        <View className='report-page'>{children}</View>
      </Page>
    )
  return (
    <View className={`phone ${look}`}>
      <NavBar title={title} back banner />
      <View className={`phone__main ${flush ? 'is-flush' : ''}`} {...role('main')}>
        <OfflineLine />
        <View className='report-page'>{children}</View>
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
