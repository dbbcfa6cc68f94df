import { pageScrollTo } from '@tarojs/taro'

/** Brings a place of the page into sight, by its id. */
export function showPlace(id: string) {
  if (process.env.TARO_ENV === 'weapp') void pageScrollTo({ selector: `#${id}`, duration: 240, offsetTop: -120 })
  else document.getElementById(id)?.scrollIntoView?.({ behavior: 'smooth', block: 'center' })
}
