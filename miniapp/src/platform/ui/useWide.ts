import { useSyncExternalStore } from 'react'

const desk = '(min-width: 900px)'
const wide = '(min-width: 1280px)'

const useMedia = (query: string) =>
  useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia?.(query)
      media?.addEventListener('change', changed)
      return () => media?.removeEventListener('change', changed)
    },
    () => window.matchMedia?.(query).matches ?? false,
  )

/** 900 px and up: side bar, tables, keys. */
export const useDesk = () => useMedia(desk)
/** 1280 px and up: the panel stands beside the list. */
export const useWide = () => useMedia(wide)
