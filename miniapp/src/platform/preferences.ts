import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { stored } from './stored'

export const Preferences = z.object({ theme: z.enum(['system', 'light', 'dark']), text: z.enum(['100', '115', '130']) })
export type Preferences = z.infer<typeof Preferences>

const box = stored('preferences', Preferences)
const usual: Preferences = { theme: 'system', text: '100' }
const listeners = new Set<() => void>()
let current: Preferences | undefined

/** In a browser the whole document wears them; in WeChat each page's outermost view does (useLook). */
function wear({ theme, text }: Preferences) {
  if (process.env.TARO_ENV === 'weapp') return
  Object.assign(document.documentElement.dataset, { theme, text })
}

/** How this person likes to read on this device: dark or light, larger text. */
export const preferences = {
  current(): Preferences {
    if (!current) {
      current = box.read() ?? usual
      wear(current)
    }
    return current
  },
  change(change: Partial<Preferences>) {
    current = { ...preferences.current(), ...change }
    box.write(current)
    wear(current)
    for (const listener of listeners) listener()
  },
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const usePreferences = () => useSyncExternalStore(subscribe, preferences.current)

/** Classes of a page's outermost view, so that what is chosen holds in WeChat too. */
export function useLook(): string {
  const { theme, text } = usePreferences()
  return process.env.TARO_ENV === 'weapp' ? `theme-${theme} text-${text}` : ''
}
