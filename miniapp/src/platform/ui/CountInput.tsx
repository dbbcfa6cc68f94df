import { useState } from 'react'

export interface CountInputProps {
  label: string
  shown: string
  bad?: boolean | undefined
  /** When it is left or confirmed, not with every figure: else the cursor jumps. */
  onDone: (text: string) => void
}

/** The figure in the middle of a stepper. */
export const CountInput = ({ label, shown, bad, onDone }: CountInputProps) => {
  const [draft, setDraft] = useState<string>()
  return (
    <input
      className='stepper__count'
      inputMode='numeric'
      aria-label={label}
      aria-invalid={bad || undefined}
      style={{ width: `calc(${Math.max(2, (draft ?? shown).length) + 1}ch + 14px)` }}
      value={draft ?? shown}
      onFocus={(event) => {
        setDraft(shown)
        event.target.select()
      }}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
      onBlur={() => {
        setDraft(undefined)
        if (draft !== undefined) onDone(draft)
      }}
    />
  )
}
