import { plusDays, shanghaiDate } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { DateField } from '../../platform/ui/Select'
import { SidePanel } from '../../platform/ui/SidePanel'
import { ExportEpcis } from './ExportEpcis'

/** What was sent of one order, and what came of it. */
export const OrderEpcis = ({ orderId, number, onClose }: { orderId: string; number: string; onClose: () => void }) => (
  <SidePanel title='导出追溯记录' sub={`订单 ${number} 发的货，发出到签收都在内`} open onClose={onClose}>
    <View className='desk-form'>
      <ExportEpcis scope={{ orderId }} name={`epcis-${number || orderId}`} />
    </View>
  </SidePanel>
)

/** What HQ sent within these days, and what came of it. */
export function EpcisPanel({ onClose }: { onClose: () => void }) {
  const today = shanghaiDate(new Date().toISOString())
  const [from, setFrom] = useState<string>(() => plusDays(today, -30))
  const [to, setTo] = useState<string>(today)
  const scope = { from: new Date(`${from}T00:00:00+08:00`).toISOString(), to: new Date(`${to}T23:59:59.999+08:00`).toISOString() }
  return (
    <SidePanel title='导出追溯记录' sub='这段时间发的货，发出到签收都在内' open onClose={onClose}>
      <View className='desk-form'>
        <View className='desk-form__pair'>
          <DateField label='从' value={from} last={today} onChange={setFrom} />
          <DateField label='到' value={to} first={from} last={today} onChange={setTo} />
        </View>
        <ExportEpcis scope={scope} name={`epcis-${from}-${to}`} off={from > to && '起止日期反了'} />
      </View>
    </SidePanel>
  )
}
