import { shipmentLabel } from '@shared/shipments/labels'
import type { ShipmentSummary } from '@shared/shipments/model'
import { Text, View } from '@tarojs/components'
import { moment } from '../../platform/formatting/dates'
import { amountWords, goodsWords } from '../../platform/goods/goodsWords'
import { arrival, carrierWords } from '../../platform/goods/parcel'
import { Tag } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import './shipmentCard.scss'

interface ShipmentCardProps {
  shipment: ShipmentSummary
  /** Whose name stands on it: whom one deals with. */
  name: string
  onOpen: () => void
}

/** A shipment in a list: from whom or to whom, what, when it comes. */
export const ShipmentCard = ({ shipment, name, onOpen }: ShipmentCardProps) => (
  <Tap className='shipment-card' onTap={onOpen}>
    <View className='shipment-card__head'>
      <Text className='shipment-card__name'>{shipment.status === 'sent' ? arrival(shipment) : name}</Text>
      <Tag
        tone={
          shipment.trouble && shipment.status === 'sent'
            ? 'danger'
            : shipment.claimId
              ? 'warn'
              : shipment.status === 'sent'
                ? 'brand'
                : 'success'
        }
      >
        {shipment.trouble && shipment.status === 'sent' ? '有异常' : shipment.claimId ? '有索赔' : shipmentLabel[shipment.status]}
      </Tag>
    </View>
    <Text className='shipment-card__goods'>{goodsWords(shipment)}</Text>
    <View className='shipment-card__foot'>
      <Text className='shipment-card__what'>
        {[shipment.status === 'sent' && name, shipment.orderNumber, carrierWords(shipment), moment(shipment.receivedAt ?? shipment.sentAt)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text className='shipment-card__sum'>{amountWords(shipment.goods)}</Text>
    </View>
  </Tap>
)
