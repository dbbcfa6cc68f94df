import { useSyncExternalStore } from 'react'
import { stored } from '../../platform/stored'
import { type Here, hereOf, Kept } from './here'
import { askAgain, isSettled, locate } from './locate'

const box = stored('place', Kept)
const listeners = new Set<() => void>()
let shown: Here = { how: 'unasked' }

/** Where this phone's scans and reports are made; `place.place()` is what goes along with them. */
export const place = hereOf({
  ...{ read: box.read, write: box.write, locate, isSettled, askAgain, now: Date.now },
  tell: () => {
    for (const listener of listeners) listener()
  },
})

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
/** The same object as long as it says the same. */
const current = (): Here => {
  const next = place.here()
  if (JSON.stringify(next) !== JSON.stringify(shown)) shown = next
  return shown
}
export const useHere = () => useSyncExternalStore(subscribe, current)
