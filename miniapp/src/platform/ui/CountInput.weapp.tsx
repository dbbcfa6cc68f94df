import { Input } from '@tarojs/components'
import { useState } from 'react'
import type { CountInputProps } from './CountInput'

export const CountInput = ({ label, shown, onDone }: CountInputProps) => {
  const [draft, setDraft] = useState<string>()
  return (
    <Input
      className='stepper__count'
      type='number'
      ariaLabel={label}
      value={draft ?? shown}
      style={{ width: `calc(${Math.max(2, (draft ?? shown).length) + 1}ch + 14px)` }}
      onFocus={() => setDraft(shown)}
      onInput={({ detail }) => setDraft(detail.value)}
      onBlur={({ detail }) => {
        setDraft(undefined)
        if (draft !== undefined) onDone(detail.value ?? draft)
      }}
    />
  )
}
