import { Picker, Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import type { DateFieldProps, SelectProps } from './selectProps'
import './field.scss'

export const Select = <T extends string>({ label, bare, options, value, placeholder = '请选', onChange }: SelectProps<T>) => {
  const at = options.findIndex((option) => option.value === value)
  return (
    <View className='field'>
      {!bare && <Text className='field__label'>{label}</Text>}
      <Picker
        mode='selector'
        range={options.map((option) => option.label)}
        value={Math.max(0, at)}
        onChange={({ detail }) => {
          const chosen = options[Number(detail.value)]
          if (chosen) onChange(chosen.value)
        }}
      >
        <View className='field__input field__picked' ariaLabel={label}>
          <Text>{options[at]?.label ?? placeholder}</Text>
          <Icon name='down' size={16} />
        </View>
      </Picker>
    </View>
  )
}

export const DateField = ({ label, bare, value, first, last, onChange }: DateFieldProps) => (
  <View className='field'>
    {!bare && <Text className='field__label'>{label}</Text>}
    <Picker
      mode='date'
      value={value ?? ''}
      {...(first && { start: first })}
      {...(last && { end: last })}
      onChange={({ detail }) => onChange(String(detail.value))}
    >
      <View className='field__input field__picked' ariaLabel={label}>
        <Text>{value ?? '请选日期'}</Text>
        <Icon name='down' size={16} />
      </View>
    </Picker>
  </View>
)
