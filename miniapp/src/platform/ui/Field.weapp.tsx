import { Input, Text, Textarea, View } from '@tarojs/components'
import type { FieldProps } from './fieldProps'
import './field.scss'

const types = { text: 'text', integer: 'number', decimal: 'digit', phone: 'number' } as const

export const Field = ({ label, bare, type = 'text', lines, unit, hint, problem, onText, onDone, ...more }: FieldProps) => {
  const common = {
    className: `field__input ${lines ? 'is-lines' : ''} ${problem ? 'is-bad' : ''}`,
    ariaLabel: label,
    defaultValue: more.initial ?? '',
    placeholder: more.placeholder ?? '',
    placeholderClass: 'field__placeholder',
    maxlength: more.longest ?? -1,
    onInput: (event: { detail: { value: string } }) => onText(event.detail.value),
    onBlur: (event: { detail: { value: string } }) => onDone?.(event.detail.value),
  }
  return (
    <View className='field'>
      {!bare && <Text className='field__label'>{label}</Text>}
      <View className='field__line'>
        {lines ? (
          <Textarea {...common} autoHeight />
        ) : (
          <Input {...common} type={types[type]} onConfirm={(event) => onDone?.(event.detail.value)} />
        )}
        {unit && <Text className='field__unit'>{unit}</Text>}
      </View>
      {(problem ?? hint) && <Text className={problem ? 'field__problem' : 'field__hint'}>{problem ?? hint}</Text>}
    </View>
  )
}
