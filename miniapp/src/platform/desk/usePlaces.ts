import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { placed } from '../place'
import { leave } from './unsaved'

/** Filters and the open row of a desk page, kept in its address like `usePlace` keeps one choice. What is as usual is left out. */
export function usePlaces<T extends Record<string, string>>(usual: T): [place: T, change: (some: Partial<T>) => void] {
  const { params } = useRouter()
  const [place, setPlace] = useState(() => readPlaces(params, usual))
  const mark = (some: Partial<T>) => {
    if (process.env.TARO_ENV === 'h5')
      window.history.replaceState(window.history.state, '', writtenPlaces(window.location.hash, some, usual))
  }
  useDidShow(() => mark(place))
  const change = (some: Partial<T>) => {
    const go = () => {
      setPlace((last) => ({ ...last, ...some }))
      mark(some)
    }
    if (some.open === undefined || some.open === place.open) go()
    else leave(go)
  }
  return [place, change]
}

export const readPlaces = <T extends Record<string, string>>(params: Partial<Record<string, string>>, usual: T) =>
  Object.fromEntries(Object.entries(usual).map(([name, value]) => [name, params[name] ?? value])) as T

export const writtenPlaces = <T extends Record<string, string>>(hash: string, some: Partial<T>, usual: T): string =>
  Object.entries(some).reduce((address, [name, value]) => placed(address, name, value === usual[name] ? '' : String(value)), hash)
