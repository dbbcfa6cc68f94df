import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { role } from './role'
import { Tap } from './Tap'

interface CardProps {
  title?: string
  /** At the right of the title: a count, or where more of it is. */
  more?: ReactNode | { label: string; onTap: () => void }
  className?: string
  children: ReactNode
}

/** A flat card of a page. */
export const Card = ({ title, more, className = '', children }: CardProps) => (
  <View className={`card ${className}`}>
    {title && (
      <View className='card__head'>
        <View className='card__title' {...role('heading')}>
          {title}
        </View>
        {isLink(more) ? (
          <Tap className='card__more' onTap={more.onTap}>
            <Text>{more.label}</Text>
            <Icon name='right' size={16} />
          </Tap>
        ) : (
          more
        )}
      </View>
    )}
    {children}
  </View>
)

const isLink = (more: CardProps['more']): more is { label: string; onTap: () => void } =>
  typeof more === 'object' && more !== null && 'onTap' in more
