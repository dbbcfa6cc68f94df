import { useDidShow, useRouter } from '@tarojs/taro'
import { useCallback, useSyncExternalStore } from 'react'
import { session } from './session'

const chosen = new Map<string, string>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}
session.whenEnded(() => {
  chosen.clear()
  tell()
})

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What is chosen on a page before it is opened; a tab page takes no parameters. */
export function place(page: string, choices: Record<string, string>) {
  for (const [name, value] of Object.entries(choices)) chosen.set(`${page}?${name}`, value)
  tell()
}

/** A choice made on a page, kept when it is left. In a browser it also stands in the address, so that a reload and a second tab find it. */
export function usePlace(page: string, name: string, initial = ''): [value: string, choose: (value: string) => void] {
  const { params } = useRouter()
  const key = `${page}?${name}`
  const read = useCallback(() => chosen.get(key) ?? params[name] ?? initial, [key, params, name, initial])
  const value = useSyncExternalStore(subscribe, read)
  useDidShow(() => mark(name, read()))
  return [
    value,
    (next) => {
      place(page, { [name]: next })
      mark(name, next)
    },
  ]
}

const mark = (name: string, value: string) => {
  if (process.env.TARO_ENV !== 'h5') return
  const next = placed(window.location.hash, name, value)
  if (next !== window.location.hash) window.history.replaceState(window.history.state, '', next)
}

/** `#/page?a=1` with this choice in it; an empty one is left out. */
export function placed(hash: string, name: string, value: string): string {
  const [page = '', query] = hash.split('?')
  const others = (query ?? '').split('&').filter((part) => part && part.split('=')[0] !== name)
  const all = value ? [...others, `${name}=${encodeURIComponent(value)}`] : others
  return all.length > 0 ? `${page}?${all.join('&')}` : page
}
