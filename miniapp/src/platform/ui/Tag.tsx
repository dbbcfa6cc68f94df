import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import './tag.scss'

export type Tone = 'plain' | 'success' | 'warn' | 'danger' | 'brand' | 'citrus'

interface TagProps {
  tone?: Tone
  /** Citrus fill: something can be had here. */
  solid?: boolean
  icon?: IconName
  children: ReactNode
}

/** A state in a word, on its tint; never a colour alone. */
export const Tag = ({ tone = 'plain', solid, icon, children }: TagProps) => (
  <View className={`tag is-${tone} ${solid ? 'is-solid' : ''}`}>
    {icon && <Icon name={icon} size={12} />}
    <Text>{children}</Text>
  </View>
)

interface BadgeProps {
  count: number
  /** Needs the eye: citrus. */
  hot?: boolean
  /** What is counted, for a screen reader: 「件待办」. */
  what?: string
}

/** How many; nothing when there is none. */
export const Badge = ({ count, hot, what = '' }: BadgeProps) =>
  count > 0 ? (
    <View className={`badge ${hot ? 'is-hot' : ''}`}>
      <Text>{count > 99 ? '99+' : count}</Text>
      {what && <Text className='unseen'>{what}</Text>}
    </View>
  ) : null
