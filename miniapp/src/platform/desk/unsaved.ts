import { useEffect, useRef } from 'react'
import { toasts } from '../ui/toasts'

/** The form that is open on this page, and whether something in it is not saved. */
let isUnsaved: (() => boolean) | undefined

/** Nothing that was typed goes without a word: says so instead, with the way on one tap off. */
export function leave(go: () => void) {
  if (!isUnsaved?.()) return go()
  const drop = () => {
    isUnsaved = undefined
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
    isUnsaved = mine
    return () => {
      if (isUnsaved === mine) isUnsaved = undefined
    }
  }, [])
  return () => {
    saved.current = latest.current
  }
}
