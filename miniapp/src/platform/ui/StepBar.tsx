import { View } from '@tarojs/components'
import { role } from './role'
import './stepBar.scss'

export interface BarStep {
  label: string
  state: 'done' | 'now' | 'later'
  /** How far through this step, 0 to 1; only of the one that is now. */
  fill?: number
  /** Its width beside the others; 1 unless said. */
  width?: number
}

/** 阶梯条: every step is a taller one, so that "buy more, rise" reads without a number. */
export const StepBar = ({ steps, label }: { steps: readonly BarStep[]; label: string }) => (
  <View className='steps' {...role('img', label)}>
    {steps.map((step, at) => (
      <View key={step.label} className={`steps__step is-${step.state}`} style={{ flexGrow: step.width ?? 1 }}>
        <View className='steps__label'>{step.label}</View>
        <View className={`steps__bar is-${Math.min(at + 1, 6)}`}>
          <View className='steps__fill' style={{ width: `${Math.round(100 * filled(step))}%` }} />
        </View>
      </View>
    ))}
  </View>
)

const filled = ({ state, fill = 0 }: BarStep) => (state === 'done' ? 1 : state === 'now' ? Math.min(1, Math.max(0, fill)) : 0)
