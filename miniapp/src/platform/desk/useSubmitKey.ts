import { useEffect, useRef } from 'react'

/** Ctrl+Enter in a form sends it, and so does Enter in one of its lines. A sheet's first line has the cursor at once. */
export function useSubmitKey(open: boolean, submit: () => void) {
  const latest = useRef(submit)
  latest.current = submit
  useEffect(() => {
    if (!open) return
    document.querySelector<HTMLElement>('dialog[open] .field__input')?.focus()
    const press = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, isComposing } = event
      if (key !== 'Enter' || isComposing || !(target instanceof HTMLElement)) return
      const isLine = target.tagName === 'INPUT'
      if (!isLine && !(target.tagName === 'TEXTAREA' && (ctrlKey || metaKey))) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [open])
}
