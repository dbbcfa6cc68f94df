import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro'
import type * as z from 'zod/mini'

/** As it lies there; nothing in WeChat, where nobody else writes what this app keeps. */
const lying = (key: string) => (process.env.TARO_ENV === 'weapp' ? '' : localStorage.getItem(key))

/** One value kept on this device. What an older version wrote in another shape counts as nothing. It is read often, so only what has changed is checked. */
export function stored<T extends z.ZodMiniType>(key: string, schema: T) {
  let known: { raw: string | null; value: z.output<T> | undefined } | undefined
  return {
    read(): z.output<T> | undefined {
      const raw = lying(key)
      if (known?.raw !== raw) known = { raw, value: schema.safeParse(getStorageSync(key)).data }
      return known.value
    },
    write(value: z.output<T>) {
      known = undefined
      setStorageSync(key, value)
    },
    clear() {
      known = undefined
      removeStorageSync(key)
    },
  }
}
