import { View } from '@tarojs/components'
import type { TapProps } from './Tap'

export const Tap = ({ className = '', label, as, on, busy = false, off = false, onTap, children }: TapProps) => (
  <View
    className={`tap ${className} ${on === true ? 'is-on' : ''} ${busy ? 'is-busy' : ''} ${off ? 'is-off' : ''}`}
    hoverClass={busy || off ? 'none' : 'is-pressed'}
    hoverStopPropagation
    ariaRole={as ?? 'button'}
    ariaLabel={label ?? ''}
    {...(on !== undefined && { ariaChecked: on === true })}
    {...(off && { ariaDisabled: true })}
    onClick={(event) => {
      event.stopPropagation()
      if (!busy && !off) onTap()
    }}
  >
    {children}
  </View>
)
