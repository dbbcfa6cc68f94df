import { View } from '@tarojs/components'
import type { TapProps } from './Tap'

export const Tap = ({ className = '', label, busy = false, onTap, children }: TapProps) => (
  <View
    className={`tap ${className} ${busy ? 'is-busy' : ''}`}
    hoverClass='is-pressed'
    ariaRole='button'
    ariaLabel={label ?? ''}
    onClick={() => !busy && onTap()}
  >
    {children}
  </View>
)
