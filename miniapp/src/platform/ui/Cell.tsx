import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import './cell.scss'

interface CellProps {
  title: ReactNode
  note?: ReactNode
  /** At the right: a value, an amount, a tag. */
  value?: ReactNode
  icon?: IconName
  /** The tint under the icon. */
  tone?: 'brand' | 'warn' | 'danger' | 'citrus' | 'success'
  /** At the left instead of an icon: a picture, an avatar. */
  art?: ReactNode
  /** With it the row leads on, and says so by an arrow. */
  onTap?: (() => void) | undefined
  label?: string
}

/** One row of a card: what it is, what is true of it, where it leads. */
export const Cell = ({ title, note, value, icon, tone = 'brand', art, onTap, label }: CellProps) => {
  const inside = (
    <>
      {art}
      {icon && (
        <View className={`cell__icon is-${tone}`}>
          <Icon name={icon} />
        </View>
      )}
      <View className='grow'>
        <View className='cell__title'>{title}</View>
        {note && <View className='cell__note'>{note}</View>}
      </View>
      {value !== undefined && <View className='cell__value'>{value}</View>}
      {onTap && <Icon name='right' size={16} className='cell__arrow' />}
    </>
  )
  if (!onTap) return <View className='cell'>{inside}</View>
  return (
    <Tap className='cell' label={label} onTap={onTap}>
      {inside}
    </Tap>
  )
}

/** What something is called and what it is, line by line. */
export const Facts = ({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <View className='facts'>
    {facts.map(([name, value]) => (
      <View key={name} className='facts__row'>
        <Text className='facts__name'>{name}</Text>
        <View className='facts__value'>{value}</View>
      </View>
    ))}
  </View>
)
