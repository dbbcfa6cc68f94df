import { useEffect, useRef, useState } from 'react'
import { Icon } from './Icon'
import { type SearchBarProps, typing } from './searchProps'
import './search.scss'

/** A line to search by. */
export const SearchBar = ({ placeholder, initial = '', onSearch, autoFocus, slash }: SearchBarProps) => {
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef(onSearch)
  latest.current = onSearch
  const [tell] = useState(() => typing((text) => latest.current(text)))
  const [filled, setFilled] = useState(initial !== '')

  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [autoFocus])
  useEffect(() => {
    if (!slash) return
    const leadHere = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target) || !input.current?.offsetParent) return
      event.preventDefault()
      input.current.focus()
    }
    document.addEventListener('keydown', leadHere)
    return () => document.removeEventListener('keydown', leadHere)
  }, [slash])

  return (
    <div className='search'>
      <Icon name='search' size={16} />
      <input
        ref={input}
        className='search__input'
        type='text'
        inputMode='search'
        aria-label={placeholder}
        placeholder={placeholder}
        defaultValue={initial}
        autoComplete='off'
        onKeyDown={(event) => event.key === 'Enter' && tell.now(event.currentTarget.value)}
        onChange={(event) => {
          setFilled(event.target.value !== '')
          tell.soon(event.target.value)
        }}
      />
      {filled && (
        <button
          type='button'
          className='tap search__clear'
          aria-label='清空'
          onClick={() => {
            if (input.current) input.current.value = ''
            setFilled(false)
            tell.now('')
            input.current?.focus()
          }}
        >
          <Icon name='x' size={16} />
        </button>
      )}
      {slash && !filled && (
        <span className='kbd search__key' aria-hidden>
          /
        </span>
      )}
    </div>
  )
}

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
