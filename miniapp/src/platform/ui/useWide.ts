import { useSyncExternalStore } from 'react'

/** Asked with every drawing, so the browser is asked once. */
function media(query: string) {
  let list: MediaQueryList | undefined
  const of = () => {
    list ??= window.matchMedia?.(query)
    return list
  }
  const subscribe = (changed: () => void) => {
    of()?.addEventListener('change', changed)
    return () => of()?.removeEventListener('change', changed)
  }
  const matches = () => of()?.matches ?? false
  return () => useSyncExternalStore(subscribe, matches)
}

/** 900 px and up: side bar, tables, keys. */
export const useDesk = media('(min-width: 900px)')
/** 1280 px and up: the panel stands beside the list. */
export const useWide = media('(min-width: 1280px)')
