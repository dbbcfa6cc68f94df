import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { role } from './role'
import './timeline.scss'

export interface Happening {
  title: ReactNode
  /** 今天 9:28 */
  when?: string
  note?: ReactNode
  /** now: where it stands; past: behind it; todo: still to come. */
  state?: 'now' | 'past' | 'todo'
}

/** What happened, newest first, like a parcel's way. */
export const Timeline = ({ items, label = '经过' }: { items: readonly Happening[]; label?: string }) => (
  <View className='timeline' {...role('list', label)}>
    {items.map(({ title, when, note, state = 'past' }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what happened has no other name and is never reordered
      <View key={at} className={`timeline__item is-${state}`} {...role('listitem')}>
        <View className='timeline__dot' />
        <View className='timeline__title'>{title}</View>
        {note && <View className='timeline__note'>{note}</View>}
        {when && <Text className='timeline__when'>{when}</Text>}
      </View>
    ))}
  </View>
)
