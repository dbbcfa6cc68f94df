import type { ReturnSummary } from '@shared/returns/model'
import { Text } from '@tarojs/components'
import { Problem } from '../../platform/ui/Problem'
import { SidePanel } from '../../platform/ui/SidePanel'
import { CardBones } from '../../platform/ui/Skeletons'
import { useReturn } from '../useReturns'
import { ReturnSheet } from './ReturnSheet'

/** One return beside the list. */
export function ReturnPanel({ row, title, onClose }: { row: ReturnSummary; title: string; onClose: () => void }) {
  const { data, error, refetch } = useReturn(row.returnId)
  const frame = { title, over: <Text className='num'>{row.number}</Text>, open: true, onClose }
  if (data)
    return (
      <ReturnSheet
        one={data}
        frame={(body, foot) => (
          <SidePanel {...frame} foot={foot}>
            {body}
          </SidePanel>
        )}
      />
    )
  return (
    <SidePanel {...frame}>
      {error ? <Problem what='这张退货单' error={error} onRetry={() => void refetch()} /> : <CardBones cards={2} />}
    </SidePanel>
  )
}
