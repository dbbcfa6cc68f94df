import { defineCustomElement } from '@tarojs/components/dist/components/taro-pull-to-refresh-core'

/** What Taro registers of its web components as an app starts: a page that is pulled down, and a tab bar, which is ours. */
export const defineCustomElementTaroPullToRefreshCore = defineCustomElement
export const defineCustomElementTaroTabbar = () => undefined
