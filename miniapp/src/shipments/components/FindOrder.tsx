import { useId, useRef } from 'react'
import '../../platform/ui/field.scss'

export interface FindOrderProps {
  onCode: (code: string) => void
}

/** A reader types the number of the order and Enter into this line, which is then empty for the next one. */
export const FindOrder = ({ onCode }: FindOrderProps) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <form
      className='field find-order'
      onSubmit={(event) => {
        event.preventDefault()
        const code = input.current?.value.trim()
        if (input.current) input.current.value = ''
        if (code) onCode(code)
      }}
    >
      <label className='unseen' htmlFor={id}>
        扫单号，或输单号按回车
      </label>
      <input ref={input} id={id} className='field__input' autoComplete='off' maxLength={40} placeholder='扫单号，或输单号按回车' />
    </form>
  )
}
