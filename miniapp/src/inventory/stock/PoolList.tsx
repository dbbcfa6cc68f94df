import { poolStock } from '@shared/inventory/api'
import type { StockShown } from '@shared/inventory/model'
import type { PartyId } from '@shared/parties/model'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { inCartons } from '../../platform/formatting/cartons'
import { Cell } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { CardBones } from '../../platform/ui/Skeletons'
import { words } from '../../platform/ui/words'
import { sinceWords } from './stockWords'

interface PoolListProps {
  stock: z.infer<typeof StockShown>
  /** At whom and below; oneself unless said. */
  partyId: PartyId | undefined
}

/** 各家库存: one product at HQ, dealers and stores, each since when and by what. */
export const PoolList = ({ stock, partyId }: PoolListProps) => {
  const { skuId } = stock
  const asked = { skuId, ...(partyId && { partyId }) }
  const { data, error, refetch } = useQuery({ queryKey: [poolStock.path, asked], queryFn: () => call(poolStock, asked) })
  if (!data)
    return error ? (
      <Note tone='warn' icon='alert' action={{ label: '再取一次', onTap: () => void refetch() }}>
        {`各家库存没取到：${words(error)}`}
      </Note>
    ) : (
      <CardBones />
    )
  return (
    <View className='desk-section'>
      <View className='desk-section__title'>{`各家库存 · ${data.items.length} 家`}</View>
      <View {...role('list', '各家库存')}>
        {data.items.map((one) => (
          <View key={one.partyId} {...role('listitem')}>
            <Cell title={one.name} note={sinceWords(one) ?? '没有记时间'} value={inCartons(one.sellable, stock)} />
          </View>
        ))}
      </View>
      {!data.whole && <Note icon='info'>客户太多，只看了最近的 500 家。上面「谁的库存」选一家，再看它下面的</Note>}
    </View>
  )
}
