import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

/** A choice made on a page. In a browser it stands in the address, so that back, a reload and a second tab find it again. */
export function usePlace(name: string, initial = ''): [value: string, choose: (value: string) => void] {
  const { params } = useRouter()
  const [value, setValue] = useState(() => params[name] ?? initial)
  return [
    value,
    (next) => {
      setValue(next)
      if (process.env.TARO_ENV === 'h5') window.history.replaceState(window.history.state, '', placed(window.location.hash, name, next))
    },
  ]
}

/** `#/page?a=1` with this choice in it; an empty one is left out. */
export function placed(hash: string, name: string, value: string): string {
  const [page = '', query] = hash.split('?')
  const others = (query ?? '').split('&').filter((part) => part && part.split('=')[0] !== name)
  const all = value ? [...others, `${name}=${encodeURIComponent(value)}`] : others
  return all.length > 0 ? `${page}?${all.join('&')}` : page
}
