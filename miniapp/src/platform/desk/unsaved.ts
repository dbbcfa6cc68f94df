import { useEffect, useRef } from 'react'
import { toasts } from '../ui/toasts'

/** Of each form that is open on this page: whether something in it is not saved. */
const forms = new Set<() => boolean>()

/** Nothing that was typed goes without a word: says so instead, with the way on one tap off. */
export function leave(go: () => void) {
  if (![...forms].some((isUnsaved) => isUnsaved())) return go()
  const drop = () => {
    forms.clear()
    go()
  }
  toasts.show('改的还没存。先存好，或者', { tone: 'plain', action: { label: '不要了', onTap: drop } })
}

/** For a form: what it holds now, against what it began with. To be called when it is saved. */
export function useUnsaved(draft: unknown): () => void {
  const now = JSON.stringify(draft)
  const latest = useRef(now)
  const saved = useRef(now)
  latest.current = now
  useEffect(() => {
    const mine = () => latest.current !== saved.current
    forms.add(mine)
    return () => {
      forms.delete(mine)
    }
  }, [])
  return () => {
    saved.current = latest.current
  }
}
