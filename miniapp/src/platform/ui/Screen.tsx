import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLook } from '../preferences'
import { role } from './role'
import { topArea } from './topArea'
import './screen.scss'

interface ScreenProps {
  /** The one line that answers the page's question. */
  title: string
  lead?: string | undefined
  /** Beneath the title, on the brand's ground. */
  more?: ReactNode
  children: ReactNode
}

/** A page of one question: its answer on the brand's ground, the rest on a card. On a desk the two stand side by side. */
export const Screen = ({ title, lead, more, children }: ScreenProps) => {
  const { status, capsule } = topArea()
  return (
    <View className={`screen ${useLook()}`}>
      <View className='hero' {...role('banner')}>
        <View style={{ height: status }} />
        <View className='hero__nav' style={{ paddingRight: capsule }}>
          <View className='hero__logo' />
          <Text className='hero__name'>渠道通</Text>
        </View>
        {lead && <Text className='hero__lead'>{lead}</Text>}
        <View className='hero__title' {...role('heading', undefined, 1)}>
          {title}
        </View>
        {more}
      </View>
      <View className='screen__main' {...role('main')}>
        {children}
      </View>
    </View>
  )
}
