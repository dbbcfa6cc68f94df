export interface FieldProps {
  label: string
  placeholder?: string
  /** What stands in it at first; from then on it keeps its own text, so that the cursor never jumps. */
  initial?: string
  onText: (text: string) => void
}

export const Field = ({ label, placeholder, initial, onText }: FieldProps) => (
  <label className='field'>
    <span className='field__label'>{label}</span>
    <input
      className='field__input'
      defaultValue={initial}
      placeholder={placeholder}
      autoComplete='off'
      onChange={(event) => onText(event.target.value)}
    />
  </label>
)
