import { getCurrentPages } from '@tarojs/taro'

/** The page shown now with what it was opened with, to come back to after a sign-in. */
export function here(): string {
  if (process.env.TARO_ENV !== 'weapp') return window.location.hash.slice(1)
  const page = getCurrentPages().at(-1)
  const query = Object.entries(page?.options ?? {}).filter(([name]) => !name.startsWith('$') && name !== 'stamp')
  const search = query.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
  return `/${page?.route ?? ''}${search && `?${search}`}`
}
