import { useDidShow } from '@tarojs/taro'

interface Read {
  isFetched: boolean
  isStale: boolean
  refetch: () => unknown
}

/** A page that is shown again reads again what has grown old meanwhile: tab pages and those behind another stay as they were. */
export const useFresh = (...reads: readonly Read[]) =>
  useDidShow(() => {
    for (const { isFetched, isStale, refetch } of reads) if (isFetched && isStale) void refetch()
  })
