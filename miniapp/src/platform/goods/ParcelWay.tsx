import type { Shipment } from '@shared/shipments/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Timeline } from '../ui/Timeline'
import { parcelWay } from './parcel'

const shown = 5

/** Where a parcel is and how it came there; a long way is cut until somebody asks. */
export const ParcelWay = ({ shipment }: { shipment: Shipment }) => {
  const [whole, setWhole] = useState(false)
  const way = parcelWay(shipment)
  const long = way.length > shown + 1 && !whole
  return (
    <View>
      <Timeline label='物流经过' items={long ? way.slice(0, shown) : way} />
      {long && (
        <Button kind='quiet' size={32} onTap={() => setWhole(true)}>
          {`看全部 ${way.length} 条`}
        </Button>
      )}
    </View>
  )
}
