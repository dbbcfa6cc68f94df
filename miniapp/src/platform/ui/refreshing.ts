import { stopPullDownRefresh, usePullDownRefresh } from '@tarojs/taro'

/** Pulled down, the page reads again. Its index.config.ts says `enablePullDownRefresh: true`. */
export const useRefresh = (refetch: () => Promise<unknown>) =>
  usePullDownRefresh(() => {
    void refetch().finally(() => stopPullDownRefresh())
  })
