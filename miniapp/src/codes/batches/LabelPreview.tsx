import type { CodedProduct } from '@shared/codes/model'
import { Image, Text, View } from '@tarojs/components'
import encodeQR from 'qr'
import type * as z from 'zod/mini'
import { role } from '../../platform/ui/role'
import './batches.scss'

interface LabelPreviewProps {
  uri: string
  product: z.infer<typeof CodedProduct>
  gtin: string
  lot: string | undefined
  useBy: string | undefined
}

/** A label as it will be printed: level M, four modules of quiet zone, and what people read beside it. */
export const LabelPreview = ({ uri, product, gtin, lot, useBy }: LabelPreviewProps) => {
  const serial = uri.split('/21/')[1]?.split('?')[0] ?? ''
  const src = `data:image/svg+xml,${encodeURIComponent(encodeQR(uri, 'svg', { ecc: 'medium', border: 4 }))}`
  return (
    <View className='label' {...role('img', `${product.name}的标签，尾号 ${serial.slice(-4)}`)}>
      <Image className='label__code' src={src} />
      <View className='label__words'>
        <Text className='label__name'>{product.name}</Text>
        <Text className='label__line'>{`(01)${gtin.padStart(14, '0')}`}</Text>
        <Text className='label__line'>{`(21)${serial.slice(0, 10)}`}</Text>
        <Text className='label__line'>{serial.slice(10)}</Text>
        {lot && <Text className='label__line'>{`(10)${lot}`}</Text>}
        {useBy && <Text className='label__line'>{`(17)${useBy.slice(2).replaceAll('-', '')}`}</Text>}
      </View>
    </View>
  )
}
