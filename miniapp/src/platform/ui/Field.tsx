import { useId } from 'react'
import type { FieldProps } from './fieldProps'
import './field.scss'

const modes = { text: 'text', integer: 'numeric', decimal: 'decimal', phone: 'tel' } as const

/** One line or several to type into, under a label that stays in sight. */
export const Field = ({ label, bare, type = 'text', lines, unit, hint, problem, onText, onDone, ...more }: FieldProps) => {
  const id = useId()
  const { placeholder, initial, longest } = more
  const common = {
    id,
    className: `field__input ${lines ? 'is-lines' : ''} ${problem ? 'is-bad' : ''}`,
    defaultValue: initial,
    placeholder,
    maxLength: longest,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': hint || problem ? `${id}-said` : undefined,
    onChange: (event: { target: { value: string } }) => onText(event.target.value),
    onBlur: (event: { target: { value: string } }) => onDone?.(event.target.value),
  }
  return (
    <div className='field'>
      <label className={bare ? 'unseen' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <div className='field__line'>
        {lines ? (
          <textarea {...common} rows={lines} />
        ) : (
          <input
            {...common}
            inputMode={modes[type]}
            autoComplete='off'
            onKeyDown={(event) => event.key === 'Enter' && onDone?.(event.currentTarget.value)}
          />
        )}
        {unit && <span className='field__unit'>{unit}</span>}
      </div>
      {(problem ?? hint) && (
        <span id={`${id}-said`} className={problem ? 'field__problem' : 'field__hint'} role={problem ? 'alert' : undefined}>
          {problem ?? hint}
        </span>
      )}
    </div>
  )
}
