import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from './Tap'
import './ticket.scss'

interface TicketProps {
  /** On the stub, large: 100送8, 通过. */
  stub: string
  /** Under it, small. */
  stubNote?: string
  title: string
  text?: ReactNode
  tone?: 'citrus' | 'brand' | 'success' | 'danger'
  /** A picture at the right. */
  art?: ReactNode
  onTap?: () => void
}

/** Something that can be redeemed or proven: the notched edge says so. */
export const Ticket = ({ stub, stubNote, title, text, tone = 'citrus', art, onTap }: TicketProps) => {
  const inside = (
    <>
      <View className='ticket__stub'>
        <Text className='ticket__big'>{stub}</Text>
        {stubNote && <Text className='ticket__small'>{stubNote}</Text>}
      </View>
      <View className='ticket__body'>
        <Text className='ticket__title'>{title}</Text>
        {text && <Text className='ticket__text'>{text}</Text>}
      </View>
      {art}
    </>
  )
  const className = `ticket is-${tone}`
  if (!onTap) return <View className={className}>{inside}</View>
  return (
    <Tap className={className} onTap={onTap}>
      {inside}
    </Tap>
  )
}
