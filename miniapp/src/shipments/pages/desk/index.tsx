import { countOrders } from '@shared/orders/api'
import type { OrderSummary } from '@shared/orders/model'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../../platform/call'
import { useFresh } from '../../../platform/fresh'
import { go } from '../../../platform/go'
import { pages } from '../../../platform/pages'
import { usePlace } from '../../../platform/place'
import { session } from '../../../platform/session'
import { Page } from '../../../platform/shell/Page'
import { maySee } from '../../../platform/shell/places'
import { Tabs } from '../../../platform/ui/Tabs'
import { toasts } from '../../../platform/ui/toasts'
import { useDesk } from '../../../platform/ui/useWide'
import { words } from '../../../platform/ui/words'
import { FindOrder } from '../../components/FindOrder'
import { SentList } from '../../components/SentList'
import { ToSendList } from '../../components/ToSendList'
import { SendPanel } from '../../desk/SendPanel'
import { ToSendTable } from '../../desk/ToSendTable'
import { findOrder } from '../../findOrder'
import './index.scss'

const tabs = ['fundsConfirmed', 'partlyShipped', 'sent'] as const
const labels = { fundsConfirmed: '等发货', partlyShipped: '没发完', sent: '在路上' }

const hints = [
  { keys: ['J', 'K'], does: '上下', short: true },
  { keys: ['↵'], does: '打开，一单一单发', short: true },
  { keys: ['X'], does: '选', short: true },
  { keys: ['⇧A'], does: '选中的按单全发', short: true },
]

/** 发货: what is to leave, what has left in part, what is on its way. */
export default function SendingPage() {
  const person = session.current()
  const sends = !!person && maySee('sending', person)
  const desk = useDesk()
  const [chosen, choose] = usePlace(pages.sending, 'tab', 'fundsConfirmed')
  const [opened, setOpened] = useState<OrderSummary>()
  const tab = tabs.find((one) => one === chosen) ?? 'fundsConfirmed'
  const counts = useQuery({
    queryKey: ['orders', 'counts', 'seller'],
    queryFn: () => call(countOrders, { as: 'seller' }),
    enabled: sends,
  })
  useFresh(counts)
  const open = (orderId: string) => go(`${pages.send}?orderId=${orderId}`)
  const find = async (text: string) => {
    try {
      const order = await findOrder(text)
      if (order) open(order.orderId)
      else toasts.show(`没有单号是 ${text} 的订单`, { tone: 'danger' })
    } catch (problem) {
      toasts.show(words(problem as Error), { tone: 'danger' })
    }
  }
  const finder = <FindOrder onCode={(text) => void find(text)} />
  return (
    <Page
      title='发货'
      place='sending'
      tools={finder}
      hints={tab === 'sent' ? [] : hints}
      panel={opened && tab !== 'sent' && <SendPanel key={opened.orderId} order={opened} open onClose={() => setOpened(undefined)} />}
      below={
        <View className='sending-tabs'>
          {!desk && finder}
          <Tabs
            kind={desk ? 'pills' : 'line'}
            label='发货进度'
            value={tab}
            onChange={choose}
            tabs={tabs.map((value) => ({
              value,
              label: labels[value],
              ...(value !== 'sent' && counts.data?.[value] && { count: counts.data[value] }),
            }))}
          />
        </View>
      }
    >
      {tab === 'sent' ? (
        <SentList enabled={sends} />
      ) : desk ? (
        <ToSendTable key={tab} status={tab} enabled={sends} onOpen={setOpened} />
      ) : (
        <ToSendList status={tab} enabled={sends} onOpen={open} />
      )}
    </Page>
  )
}
