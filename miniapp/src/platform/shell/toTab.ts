import { switchTab } from '@tarojs/taro'

/** To a page of the tab bar. In a browser by its address, so that back leads to the tab before; Taro's own way forgets that one. */
export function toTab(path: string) {
  if (process.env.TARO_ENV === 'h5') window.location.hash = path
  else void switchTab({ url: path })
}
