import { shipmentLabel } from '@shared/shipments/labels'
import type { ShipmentSummary } from '@shared/shipments/model'
import { moment } from '../../platform/formatting/dates'
import { amountWords, goodsWords } from '../../platform/goods/goodsWords'
import { ListCard } from '../../platform/goods/ListCard'
import { arrival, carrierWords } from '../../platform/goods/parcel'

interface ShipmentCardProps {
  shipment: ShipmentSummary
  /** Whose name stands on it: whom one deals with. */
  name: string
  onOpen: () => void
}

/** A shipment in a list: when it comes, from whom or to whom, what. */
export const ShipmentCard = ({ shipment, name, onOpen }: ShipmentCardProps) => {
  const { status, trouble, claimId, orderNumber, sentAt, receivedAt, scannedOut } = shipment
  const waits = status === 'sent'
  const [tag, tone] =
    waits && trouble
      ? (['有异常', 'danger'] as const)
      : claimId
        ? (['有索赔', 'warn'] as const)
        : ([waits && scannedOut ? '扫码收货' : shipmentLabel[status], waits ? 'brand' : 'success'] as const)
  return (
    <ListCard
      title={waits ? arrival(shipment) : name}
      tag={tag}
      tone={tone}
      goods={goodsWords(shipment)}
      what={[waits && name, orderNumber, carrierWords(shipment), moment(receivedAt ?? sentAt)].filter(Boolean).join(' · ')}
      sum={amountWords(shipment.goods)}
      onOpen={onOpen}
    />
  )
}
