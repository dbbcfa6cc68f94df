import { Text, View } from '@tarojs/components'
import { role } from './role'
import { Tap } from './Tap'
import './blank.scss'

export interface Action {
  label: string
  onTap: () => void
}

export type Art = 'shelf' | 'slip' | 'plug' | 'lock' | 'cart' | 'search' | 'done'

interface BlankProps {
  art: Art
  title: string
  text?: string | undefined
  action?: Action | undefined
  /** Small print under the actions. */
  foot?: string | undefined
}

/** A page or list with nothing to show: a drawing, what is true, what to do. */
export const Blank = ({ art, title, text, action, foot }: BlankProps) => (
  <View className='blank' {...role('status')}>
    <View className={`blank__art is-${art}`} />
    <Text className='blank__title'>{title}</Text>
    {text && <Text className='blank__text'>{text}</Text>}
    {action && (
      <Tap className='btn is-primary blank__action' onTap={action.onTap}>
        {action.label}
      </Tap>
    )}
    {foot && <Text className='hint blank__foot'>{foot}</Text>}
  </View>
)
