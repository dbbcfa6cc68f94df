import { focusManager, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { getNetworkType, offAppHide, offAppShow, offNetworkStatusChange, onAppHide, onAppShow, onNetworkStatusChange } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { session } from './session'

/** A page says itself that it is offline (ui/Problem), so queries run at once and fail at once; they run again when the network is back. */
const queries = { networkMode: 'always', refetchOnReconnect: true, retry: false, staleTime: 5_000 } as const

/** A browser window tells react-query of focus and network by itself; the mini-program tells it through Taro. */
if (process.env.TARO_ENV === 'weapp') {
  focusManager.setEventListener((focus) => {
    const [show, hide] = [() => focus(true), () => focus(false)]
    onAppShow(show)
    onAppHide(hide)
    return () => {
      offAppShow(show)
      offAppHide(hide)
    }
  })
  onlineManager.setEventListener((online) => {
    const changed = ({ isConnected }: { isConnected: boolean }) => online(isConnected)
    onNetworkStatusChange(changed)
    void getNetworkType({ success: ({ networkType }) => online(networkType !== 'none') })
    return () => offNetworkStatusChange(changed)
  })
} else onlineManager.setOnline(globalThis.navigator?.onLine ?? true)

/** What one person has read is gone before the next person signs in. */
export function Queries({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries, mutations: { networkMode: 'always' } } }))
  useEffect(() => session.whenEnded(() => client.clear()), [client])
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
