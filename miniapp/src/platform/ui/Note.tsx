import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { role } from './role'
import { Tap } from './Tap'
import './note.scss'

interface NoteProps {
  tone?: 'plain' | 'brand' | 'citrus' | 'warn' | 'danger' | 'success'
  icon?: IconName
  /** Said at once by a screen reader; for what has just gone wrong. */
  alert?: boolean
  action?: { label: string; onTap: () => void } | undefined
  children: ReactNode
}

/** A sentence that belongs to what lies beside it. */
export const Note = ({ tone = 'plain', icon, alert, action, children }: NoteProps) => (
  <View className={`notice is-${tone}`} {...(alert ? role('alert') : {})}>
    {icon && <Icon name={icon} size={16} />}
    <Text className='grow'>{children}</Text>
    {action && (
      <Tap className='notice__action' onTap={action.onTap}>
        {action.label}
      </Tap>
    )}
  </View>
)
