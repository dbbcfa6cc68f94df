import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro'
import type * as z from 'zod/mini'

/** One value kept on this device. What an older version wrote in another shape counts as nothing. */
export const stored = <T extends z.ZodMiniType>(key: string, schema: T) => ({
  read: (): z.output<T> | undefined => schema.safeParse(getStorageSync(key)).data,
  write: (value: z.output<T>) => setStorageSync(key, value),
  clear: () => removeStorageSync(key),
})
