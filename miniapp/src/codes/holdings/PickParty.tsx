import type { PartyId } from '@shared/parties/model'
import { View } from '@tarojs/components'
import { useParties } from '../../platform/desk/useParties'
import { session } from '../../platform/session'
import { Card } from '../../platform/ui/Card'
import { Select } from '../../platform/ui/Select'

interface PickPartyProps {
  dealerId: PartyId | undefined
  storeId: PartyId | undefined
  onPick: (dealerId: PartyId | undefined, storeId: PartyId | undefined) => void
}

/** Whose goods: at HQ first the dealer, then it or one below it; at a dealer one's own or a store's. */
export function PickParty({ dealerId, storeId, onPick }: PickPartyProps) {
  const { parties } = useParties()
  const isHq = session.current()?.party.kind === 'hq'
  const optionsOf = (kind: 'dealer' | 'store') =>
    parties.filter((one) => one.kind === kind && (kind === 'dealer' || !isHq || isUnder(one.parentId))).map(toOption)
  const isUnder = (parentId: PartyId | undefined) => parentId === dealerId
  const self = { value: '' as PartyId, label: isHq ? '它自己的' : '我自己的' }
  const stores = isHq && !dealerId ? [] : optionsOf('store')
  return (
    <Card>
      <View className='held__pick'>
        {isHq && (
          <Select
            label='经销商'
            options={optionsOf('dealer')}
            value={dealerId}
            placeholder='选一家经销商'
            onChange={(id) => onPick(id, undefined)}
          />
        )}
        {stores.length > 0 && (
          <Select
            label={isHq ? '它的门店' : '看谁的'}
            options={[self, ...stores]}
            value={storeId ?? self.value}
            onChange={(id) => onPick(dealerId, id || undefined)}
          />
        )}
      </View>
    </Card>
  )
}

const toOption = ({ partyId, name }: { partyId: PartyId; name: string }) => ({ value: partyId, label: name })
