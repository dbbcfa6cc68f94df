import type { Session } from '@shared/identity/model'
import { shanghaiDate } from '@shared/kernel/time'
import { statusLabel } from '@shared/orders/labels'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { useFresh } from '../../platform/fresh'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Amount } from '../../platform/ui/Amount'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Empty } from '../../platform/ui/Empty'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { RowBones } from '../../platform/ui/Skeletons'
import { tally } from '../tally'
import { useDiversion } from '../useDiversion'
import { useSome } from '../useHome'
import { HeroAnswer, HomePage } from './HomePage'
import { Today } from './Today'
import { Waiting } from './Waiting'

const most = 6

/** A sales rep's home: what the areas order today, by state, and the newest orders. */
export function RepHome({ person }: { person: Session }) {
  const today = useSome({ as: 'subtree', from: shanghaiDate(new Date().toISOString()) }, true)
  const latest = useSome({ as: 'subtree' }, true, 1)
  const { reads, needs } = useDiversion(today.isFetched && latest.isFetched)
  useFresh(today, latest, ...reads)
  useRefresh(() => Promise.all([today, latest, ...reads.filter(({ isFetched }) => isFetched)].map(({ refetch }) => refetch())))
  const { count, total } = tally(today.data?.orders ?? [])
  const hero = today.data ? (
    <HeroAnswer lead='我的片区，今天' answer={count === 0 ? '还没有人下单' : `${count} 单 · ${money(total)}`} />
  ) : (
    <Skeleton>
      <Bone className='home__bone is-big' />
    </Skeleton>
  )
  return (
    <HomePage person={person} hero={hero}>
      <Today day={today.data} title='今天的单，各到哪一步' />
      <Waiting title='片区的窜货和举报' needs={needs} />
      <Card title='片区最近的单' more={{ label: '全部', onTap: () => go(pages.orders, { status: '' }) }}>
        {latest.isPending && <RowBones />}
        {latest.error && !latest.data && <Problem what='片区的订单' error={latest.error} onRetry={() => void latest.refetch()} />}
        {latest.data?.orders.length === 0 && <Empty title='片区里还没有订单' text='您负责的客户一下单，这里就看得到' />}
        {latest.data?.orders.slice(0, most).map((order) => (
          <Cell
            key={order.orderId}
            title={order.buyerName}
            note={`${statusLabel[order.status]} · ${moment(order.submittedAt)}`}
            value={<Amount fen={order.total} />}
            onTap={() => go(`${pages.order}?orderId=${order.orderId}`)}
          />
        ))}
      </Card>
    </HomePage>
  )
}
