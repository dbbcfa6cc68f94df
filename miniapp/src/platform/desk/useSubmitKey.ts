import { useEffect, useRef } from 'react'

/** Enter in a line of this form sends it, and Ctrl+Enter in a text; a search elsewhere on the page, or inside the form (`is-aside`), does not. */
export function useSubmitKey(form: 'panel' | 'sheet', submit: () => void, begun?: boolean) {
  const latest = useRef(submit)
  latest.current = submit
  // What was chosen first is done: the cursor goes on to the first line.
  useEffect(() => {
    if (begun) document.querySelector<HTMLElement>('.panel .field__input')?.focus()
  }, [begun])
  useEffect(() => {
    const place = form === 'panel' ? '.panel' : 'dialog'
    // A sheet's first line has the cursor at once.
    if (form === 'sheet') document.querySelector<HTMLElement>('dialog[open] .field__input')?.focus()
    const press = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, isComposing } = event
      if (key !== 'Enter' || isComposing || !(target instanceof HTMLElement)) return
      // A sheet that a panel opened lies within it, and keeps its keys.
      if (!target.closest(`${place}, dialog`)?.matches(place) || target.closest('.is-aside')) return
      if (target.tagName !== 'INPUT' && !(target.tagName === 'TEXTAREA' && (ctrlKey || metaKey))) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [form])
}
