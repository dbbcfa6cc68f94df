import { useSyncExternalStore } from 'react'

export interface Toast {
  text: string
  tone: 'success' | 'plain' | 'danger'
  action?: { label: string; onTap: () => void } | undefined
}

const shortest = 2_400
let shown: Toast | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(toast: Toast | undefined) {
  shown = toast
  for (const listener of listeners) listener()
}

/** One sentence that passes by: what went well, or what was undone. A problem that needs an answer is a FixLine or a Note. */
export const toasts = {
  show(text: string, { tone = 'success', action }: Partial<Omit<Toast, 'text'>> = {}) {
    clearTimeout(timer)
    set({ text, tone, action })
    timer = setTimeout(() => set(undefined), action ? 6_000 : Math.max(shortest, text.length * 160))
  },
  hide() {
    clearTimeout(timer)
    set(undefined)
  },
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useToast = () => useSyncExternalStore(subscribe, () => shown)
