import { useId } from 'react'
import type { DateFieldProps, SelectProps } from './selectProps'
import './field.scss'

/** One of many: the platform's own picker. */
export const Select = <T extends string>({ label, bare, options, value, placeholder = '请选', onChange }: SelectProps<T>) => {
  const id = useId()
  return (
    <div className='field'>
      <label className={bare ? 'unseen' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <select id={id} className='field__input field__select' value={value ?? ''} onChange={(event) => onChange(event.target.value as T)}>
        {value === undefined && (
          <option value='' disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A day: the platform's own calendar. */
export const DateField = ({ label, bare, value, first, last, onChange }: DateFieldProps) => {
  const id = useId()
  return (
    <div className='field'>
      <label className={bare ? 'unseen' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type='date'
        className='field__input'
        value={value ?? ''}
        min={first}
        max={last}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
    </div>
  )
}
