import { getCurrentPages, navigateBack, navigateTo } from '@tarojs/taro'
import { pages } from '../platform/pages'

/** To the cart: back to it where one came from there, so that pages do not pile up. */
export function toCart() {
  const below: { route?: string; path?: string } | undefined = getCurrentPages().at(-2)
  if (`/${below?.route ?? ''}${below?.path ?? ''}`.includes(pages.cart)) void navigateBack()
  else void navigateTo({ url: pages.cart })
}
