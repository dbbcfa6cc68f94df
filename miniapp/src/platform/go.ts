import { navigateTo, switchTab } from '@tarojs/taro'
import { pages } from './pages'
import { place } from './place'

const tabs: readonly string[] = [pages.home, pages.mall, pages.scan, pages.orders, pages.desk, pages.me]

/** To a page; to a tab page with what is to be chosen there. */
export function go(url: string, choices: Record<string, string> = {}) {
  if (!tabs.includes(url)) return void navigateTo({ url })
  place(url, choices)
  void switchTab({ url })
}
