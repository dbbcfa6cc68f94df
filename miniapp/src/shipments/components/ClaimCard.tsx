import type { ClaimSummary } from '@shared/shipments/claim'
import { claimLabel } from '@shared/shipments/labels'
import { Text, View } from '@tarojs/components'
import { moment } from '../../platform/formatting/dates'
import { count, money } from '../../platform/formatting/money'
import { Tag } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import { claimTone } from '../claimTone'
import './shipmentCard.scss'

/** A claim in a list, on a phone. */
export const ClaimCard = ({ claim, name, onOpen }: { claim: ClaimSummary; name: string; onOpen: () => void }) => (
  <Tap className='shipment-card' onTap={onOpen}>
    <View className='shipment-card__head'>
      <Text className='shipment-card__name'>{name}</Text>
      <Tag tone={claimTone[claim.status]}>{claimLabel[claim.status]}</Tag>
    </View>
    <View className='shipment-card__foot'>
      <Text className='shipment-card__what'>{`${claim.orderNumber} · ${moment(claim.madeAt)}`}</Text>
      <Text className='shipment-card__sum'>{claim.amount === undefined ? `${count(claim.pieces)} 件` : money(claim.amount)}</Text>
    </View>
  </Tap>
)
