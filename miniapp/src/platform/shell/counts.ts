import { useSyncExternalStore } from 'react'
import { session } from '../session'
import type { PlaceName } from './places'

type Counts = Partial<Record<PlaceName, number>>
let counts: Counts = {}
/** By place and part. */
const parts = new Map<string, number>()
const listeners = new Set<() => void>()

function become(next: Counts) {
  counts = next
  for (const listener of listeners) listener()
}

/** What waits at a place, as the page that knows it last said; the tab bar and the side bar show it. Where it waits in several parts, their sum. */
export const setCount = (name: PlaceName, count: number, part = '') => {
  const before = parts.get(`${name}.${part}`) ?? 0
  parts.set(`${name}.${part}`, count)
  if (before !== count) become({ ...counts, [name]: (counts[name] ?? 0) + count - before })
}
session.whenEnded(() => {
  parts.clear()
  become({})
})

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useCounts = () => useSyncExternalStore(subscribe, () => counts)
