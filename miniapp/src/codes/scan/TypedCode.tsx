import { useEffect, useId, useRef } from 'react'
import { Button } from '../../platform/ui/Button'
import { useDesk } from '../../platform/ui/useWide'
import type { TypedCodeProps } from './typedCodeProps'

/** For a label that the camera cannot read, and for hand scanners, which type it and Enter; on a desk it has the cursor at once. */
export const TypedCode = ({
  onCode,
  label = '扫不出来？输瓶身上的码，或用扫码枪',
  verb = '查',
  example = '整条链接，或 (01)…(21)…',
}: TypedCodeProps) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const desk = useDesk()
  useEffect(() => {
    if (desk) input.current?.focus()
  }, [desk])
  const send = () => {
    const code = input.current?.value.trim()
    if (input.current) input.current.value = ''
    if (code) onCode(code)
  }
  return (
    <form
      className='typed'
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className='field grow'>
        <label className='field__label' htmlFor={id}>
          {label}
        </label>
        <input
          ref={input}
          id={id}
          className='field__input'
          autoComplete='off'
          autoCapitalize='characters'
          maxLength={400}
          placeholder={example}
        />
      </div>
      <Button size={44} onTap={send}>
        {verb}
      </Button>
    </form>
  )
}
