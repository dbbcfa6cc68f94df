import { useId, useRef } from 'react'
import '../../platform/ui/field.scss'

export interface ScannerProps {
  onCode: (code: string) => void
}

/** A browser has no camera of WeChat's: a reader types the code and Enter into this line, which is then empty for the next one. */
export const Scanner = ({ onCode }: ScannerProps) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <form
      className='field'
      onSubmit={(event) => {
        event.preventDefault()
        const code = input.current?.value.trim()
        if (input.current) input.current.value = ''
        if (code) onCode(code)
      }}
    >
      <label className='field__label' htmlFor={id}>
        扫码枪对着这里扫，或输条码按回车
      </label>
      <input ref={input} id={id} className='field__input' inputMode='numeric' autoComplete='off' maxLength={40} placeholder='69 码' />
    </form>
  )
}
