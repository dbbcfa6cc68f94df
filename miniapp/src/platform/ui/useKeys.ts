import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** What each key does: `j`, `enter`, `escape`, `?`, `shift+a`. */
export type Keys = Record<string, (() => void) | undefined>

/** Keys of a desk page, while it is the one shown, nothing lies over it and nobody is typing. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys)
  latest.current = keys
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!shown.current || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isElsewhere(event)) return
      const does = latest.current[nameOf(event)]
      if (!does) return
      event.preventDefault()
      does()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

const nameOf = ({ key, shiftKey }: KeyboardEvent) => (/^[a-z]$/i.test(key) && shiftKey ? 'shift+' : '') + key.toLowerCase()

/** Typing stays typing, an open dialog keeps its keys, and Enter on a button is the button's. */
function isElsewhere({ target, key }: KeyboardEvent) {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof HTMLElement)) return false
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true
  return (key === 'Enter' || key === ' ') && /^(BUTTON|A)$/.test(target.tagName)
}
