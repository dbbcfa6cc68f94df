import { View } from '@tarojs/components'
import { todayIs } from '../../platform/credit/entryWords'
import type { PhotosSent } from '../../platform/files/usePhotos'
import { PhotoField } from '../../platform/ui/PhotoField'
import { DateField } from '../../platform/ui/Select'

export interface Slip extends PhotosSent {
  paidOn: string
}

interface ByTransferProps {
  slip: Slip
  onChange: (some: Partial<Slip>) => void
}

/** The money went by the bank: when, and a photo of the slip. */
export const ByTransfer = ({ slip, onChange }: ByTransferProps) => (
  <View className='pay__way'>
    <DateField label='哪天转的' value={slip.paidOn} last={todayIs()} onChange={(paidOn) => onChange({ paidOn })} />
    <PhotoField label='转账凭证' purpose='voucher' max={1} hint='拍清楚金额和户名，PDF 回单也行' onChange={onChange} />
  </View>
)
