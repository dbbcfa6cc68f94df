import { useSyncExternalStore } from 'react'
import { session } from '../session'
import type { PlaceName } from './places'

type Counts = Partial<Record<PlaceName, number>>
let counts: Counts = {}
const listeners = new Set<() => void>()

function become(next: Counts) {
  counts = next
  for (const listener of listeners) listener()
}

/** What waits at a place, as the page that knows it last said; the tab bar and the side bar show it. */
export const setCount = (name: PlaceName, count: number) => {
  if (counts[name] !== count) become({ ...counts, [name]: count })
}
session.whenEnded(() => become({}))

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useCounts = () => useSyncExternalStore(subscribe, () => counts)
