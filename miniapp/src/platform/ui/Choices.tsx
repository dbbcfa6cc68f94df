import { Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import { role } from './role'
import { Tap } from './Tap'
import './choices.scss'

interface SwitchProps {
  label: string
  on: boolean
  onChange: (on: boolean) => void
  hint?: string
  busy?: boolean
  off?: boolean
}

/** A line that is on or off at once, without saving. */
export const Switch = ({ label, on, onChange, hint, busy = false, off = false }: SwitchProps) => (
  <Tap className='switch' as='switch' label={label} on={on} busy={busy} off={off} onTap={() => onChange(!on)}>
    <View className='grow'>
      <Text className='choice__label'>{label}</Text>
      {hint && <Text className='choice__hint'>{hint}</Text>}
    </View>
    <View className='switch__track'>
      <View className='switch__thumb' />
    </View>
  </Tap>
)

interface CheckboxProps {
  label: string
  /** The label is said to a screen reader alone: in a table's row. */
  bare?: boolean
  on: boolean | 'mixed'
  onChange: (on: boolean) => void
  off?: boolean
}

export const Checkbox = ({ label, bare, on, onChange, off = false }: CheckboxProps) => (
  <Tap className={`check ${bare ? 'is-bare' : ''}`} as='checkbox' label={label} on={on} off={off} onTap={() => onChange(on !== true)}>
    <View className={`check__box ${on ? 'is-on' : ''}`}>{on && <Icon name={on === 'mixed' ? 'minus' : 'check'} size={12} />}</View>
    {!bare && <Text className='choice__label'>{label}</Text>}
  </Tap>
)

export interface Option<T extends string> {
  value: T
  label: string
  hint?: string
  /** How many there are. */
  count?: number
}

interface RadiosProps<T extends string> {
  /** What is chosen. */
  label: string
  options: readonly Option<T>[]
  value: T | undefined
  onChange: (value: T) => void
}

/** One of a few, all in sight. */
export const Radios = <T extends string>({ label, options, value, onChange }: RadiosProps<T>) => (
  <View {...role('radiogroup', label)}>
    {options.map((option, at) => (
      <Tap
        key={option.value}
        className='check is-row'
        as='radio'
        label={option.label}
        on={value === undefined && at === 0 ? undefined : option.value === value}
        onTap={() => onChange(option.value)}
      >
        <View className={`check__dot ${option.value === value ? 'is-on' : ''}`} />
        <View className='grow'>
          <Text className='choice__label'>{option.label}</Text>
          {option.hint && <Text className='choice__hint'>{option.hint}</Text>}
        </View>
      </Tap>
    ))}
  </View>
)

interface ChipsProps<T extends string> extends RadiosProps<T> {
  /** On one line that slides, instead of several lines. */
  oneLine?: boolean
}

/** Filters: one of a few at a time. */
export const Chips = <T extends string>({ label, options, value, onChange, oneLine }: ChipsProps<T>) => (
  <View className={`chips ${oneLine ? 'is-one-line' : ''}`} {...role('radiogroup', label)}>
    {options.map((option, at) => (
      <Tap
        key={option.value}
        className='chip'
        as='radio'
        on={value === undefined && at === 0 ? undefined : option.value === value}
        onTap={() => onChange(option.value)}
      >
        <Text>{option.label}</Text>
        {option.count !== undefined && <Text className='chip__count'>{option.count}</Text>}
      </Tap>
    ))}
  </View>
)

/** A filter that is on or off by itself, or that opens a choice. */
export const Chip = ({ label, on, opens, onTap }: { label: string; on: boolean; opens?: boolean; onTap: () => void }) => (
  <Tap className={`chip ${on ? 'is-on' : ''}`} {...(opens ? { opens: 'dialog' as const } : { on })} onTap={onTap}>
    <Text>{label}</Text>
    {opens && <Icon name='down' size={12} />}
  </Tap>
)
