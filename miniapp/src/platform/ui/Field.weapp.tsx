import { Input, Text, View } from '@tarojs/components'
import type { FieldProps } from './Field'

export const Field = ({ label, placeholder = '', initial = '', onText }: FieldProps) => (
  <View className='field'>
    <Text className='field__label'>{label}</Text>
    <Input
      className='field__input'
      ariaLabel={label}
      defaultValue={initial}
      placeholder={placeholder}
      placeholderClass='field__placeholder'
      onInput={(event) => onText(event.detail.value)}
    />
  </View>
)
