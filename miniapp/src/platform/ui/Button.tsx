import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import './button.scss'

export interface ButtonProps {
  /** primary: the page's one answer; secondary: beside it; soft: on a card; quiet: a word one can tap; danger: loses something. */
  kind?: 'primary' | 'secondary' | 'soft' | 'quiet' | 'danger'
  /** In px; 32 looks small and can be hit like 44. */
  size?: 32 | 44 | 48 | 56
  busy?: boolean | undefined
  /** Why it cannot be tapped now; stands in the button instead of its own words. */
  off?: string | false | undefined
  icon?: IconName
  /** Fills the line. */
  wide?: boolean
  /** The key that does the same, on a desk. */
  keys?: string
  /** What it does, where the words do not say it whole: 「去定」 of which order. */
  label?: string
  opens?: 'dialog' | 'menu'
  onTap: () => void
  children: ReactNode
}

export const Button = ({ kind = 'secondary', size = 44, off, icon, wide, keys, busy = false, children, ...tap }: ButtonProps) => (
  <Tap {...tap} className={`button is-${kind} is-${size} ${wide ? 'is-wide' : ''}`} busy={busy} off={!!off}>
    {icon && !off && <Icon name={icon} size={size === 32 ? 16 : 20} />}
    {off || <Text className='button__words'>{children}</Text>}
    {keys && !off && <Text className='kbd'>{keys}</Text>}
  </Tap>
)
