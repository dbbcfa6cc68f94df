import { listParties } from '@shared/parties/api'
import { divisionText } from '@shared/places/divisions'
import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { Cell } from '../../platform/ui/Cell'
import { Empty } from '../../platform/ui/Empty'
import { More } from '../../platform/ui/More'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { Sheet } from '../../platform/ui/Sheet'
import { RowBones } from '../../platform/ui/Skeletons'
import { buyer, ordersForOthers, useBuyer } from '../buyer'
import './buyerLine.scss'

/** Whom a sales rep orders for. Who orders for their own party sees nothing of it. */
export const BuyerLine = () => {
  const chosen = useBuyer()
  const [open, setOpen] = useState(false)
  if (!ordersForOthers()) return null
  return (
    <View className='buyer-line'>
      <Note tone={chosen ? 'brand' : 'warn'} icon='store' action={{ label: chosen ? '换一家' : '选客户', onTap: () => setOpen(true) }}>
        {chosen ? `替${chosen.name}下单，价格和额度都是这家的` : '先选替哪家客户下单，再看这家的价格'}
      </Note>
      <Sheet title='替哪家下单' open={open} onClose={() => setOpen(false)}>
        {open && <Customers onDone={() => setOpen(false)} />}
      </Sheet>
    </View>
  )
}

const Customers = ({ onDone }: { onDone: () => void }) => {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['customers'],
    queryFn: ({ pageParam }) => call(listParties, pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  if (error && !data) return <Problem what='客户' error={error} onRetry={() => void refetch()} />
  if (!data) return <RowBones />
  const parties = data.pages.flatMap(({ items }) => items).filter(({ lifecycle }) => lifecycle === 'active')
  if (parties.length === 0 && !hasNextPage) return <Empty title='您负责的区域还没有合作中的客户' />
  return (
    <>
      {parties.map(({ partyId, name, repMayOrder, ...place }) => (
        <Cell
          key={partyId}
          title={name}
          note={`${divisionText(place)}${repMayOrder ? '' : ' · 没开代下单，只能看'}`}
          onTap={() => {
            buyer.choose({ partyId, name, repMayOrder })
            onDone()
          }}
        />
      ))}
      <More has={!!hasNextPage} busy={isFetchingNextPage} error={error} onMore={() => void fetchNextPage()} />
    </>
  )
}
