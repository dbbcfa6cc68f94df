import type { Order } from '@shared/orders/model'
import { Text } from '@tarojs/components'
import { CreditMeter } from '../../platform/credit/CreditMeter'
import { Card } from '../../platform/ui/Card'
import { Note } from '../../platform/ui/Note'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { words } from '../../platform/ui/words'
import { useBuyerCredit } from '../useBuyerCredit'

/** The buyer's credit, in sight before one decides. This order is already in what is reserved. */
export function BuyerCredit({ order }: { order: Order }) {
  const { data, error, isPending, fetchStatus, refetch } = useBuyerCredit(order)
  if (isPending && fetchStatus === 'idle') return null
  return (
    <Card title={`${order.buyerName}的额度`}>
      {isPending && (
        <Skeleton>
          <Bone />
          <Bone className='is-half' />
        </Skeleton>
      )}
      {error && !data && (
        <Note tone='warn' action={{ label: '再取一次', onTap: () => void refetch() }}>
          {words(error)}
        </Note>
      )}
      {data && <CreditMeter credit={data} />}
      {data && <Text className='hint'>{data.term.kind === 'prepay' ? '先款后货：收到货款再发' : '这一单已算在占用里'}</Text>}
    </Card>
  )
}
