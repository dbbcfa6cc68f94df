import type { ClaimSummary } from '@shared/shipments/claim'
import { Text } from '@tarojs/components'
import { Problem } from '../../platform/ui/Problem'
import { SidePanel } from '../../platform/ui/SidePanel'
import { CardBones } from '../../platform/ui/Skeletons'
import { ClaimSheet } from '../components/ClaimSheet'
import { useClaim } from '../useClaims'

/** One claim beside the list. */
export function ClaimPanel({ row, title, onClose }: { row: ClaimSummary; title: string; onClose: () => void }) {
  const { data, error, refetch } = useClaim(row.claimId)
  const frame = { title, over: <Text className='num'>{row.shipmentNumber}</Text>, open: true, onClose }
  if (data)
    return (
      <ClaimSheet
        claim={data}
        frame={(body, foot) => (
          <SidePanel {...frame} foot={foot}>
            {body}
          </SidePanel>
        )}
      />
    )
  return (
    <SidePanel {...frame}>
      {error ? <Problem what='这张索赔' error={error} onRetry={() => void refetch()} /> : <CardBones cards={2} />}
    </SidePanel>
  )
}
