import type { Session } from '@shared/identity/model'
import { shanghaiDate } from '@shared/kernel/time'
import { useEffect } from 'react'
import { money } from '../../platform/formatting/money'
import { useFresh } from '../../platform/fresh'
import { setCount } from '../../platform/shell/counts'
import { Card } from '../../platform/ui/Card'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { CardBones } from '../../platform/ui/Skeletons'
import { useDesk } from '../../platform/ui/useWide'
import { deskNeeds } from '../moneyNeeds'
import { many } from '../needs'
import { tally } from '../tally'
import { useDiversion } from '../useDiversion'
import { useCounts, useSome } from '../useHome'
import { useMoney } from '../useMoney'
import { queuesFor } from '../waiting'
import { CycleCard } from './CycleCard'
import { HeroAnswer, HomePage } from './HomePage'
import { Queues } from './Queues'
import { SoldToday } from './SoldToday'
import { StoresWeek } from './StoresWeek'
import { type Day, Today } from './Today'
import { Waiting } from './Waiting'
import { WaitingByAge } from './WaitingByAge'

const deciders = ['admin', 'orderDesk', 'channelManager'] as const

/** HQ's home: what waits, for whom, since when; and the day so far. */
export function HqHome({ person }: { person: Session }) {
  const desk = useDesk()
  const { roles } = person.staff
  const decides = deciders.some((role) => roles.includes(role))
  const counts = useCounts('seller', true)
  const today = useSome({ as: 'seller', from: shanghaiDate(new Date().toISOString()) }, true)
  const waiting = useSome({ as: 'seller', status: 'submitted' }, decides)
  const { reads, ...books } = useMoney(true)
  const diversion = useDiversion(counts.isFetched)
  const more = [...reads, ...diversion.reads]
  useFresh(counts, today, waiting, ...more)
  useRefresh(() => Promise.all([counts, today, waiting, ...more.filter(({ isFetched }) => isFetched)].map(({ refetch }) => refetch())))
  useEffect(() => {
    if (counts.data) setCount('desk', counts.data.submitted)
  }, [counts.data])

  const queues = counts.data && queuesFor(roles, counts.data)
  const own = queues?.filter(({ mine }) => mine)
  const first = own?.find(({ count }) => count > 0)
  const boss = roles.includes('boss')
  const hero = !counts.data ? (
    <Skeleton>
      <Bone className='home__bone is-big' />
    </Skeleton>
  ) : boss && today.data ? (
    <DayAnswer day={today.data} waiting={counts.data.submitted} />
  ) : (
    <HeroAnswer
      lead='现在'
      answer={
        first ? `${many(first.count)} 单${first.title}` : own?.length ? '您手上没有等着的单' : `${many(counts.data.submitted)} 单等审核`
      }
      note={first?.key === 'submitted' && counts.data.held > 0 ? `其中 ${many(counts.data.held)} 单超了额度，等信控放行` : undefined}
    />
  )
  // On a desk the columns begin with the longest card.
  const cases = <Waiting title='窜货和举报' needs={diversion.needs} />
  return (
    <HomePage person={person} hero={hero}>
      {!queues && counts.error && (
        <Card>
          <Problem what='等着的单' error={counts.error} onRetry={() => void counts.refetch()} />
        </Card>
      )}
      {!queues && !counts.error && <CardBones />}
      {boss && <Today day={today.data} title='今天的单，各到哪一步' />}
      <Waiting title='账上等着的' needs={deskNeeds(books)} />
      {!desk && cases}
      {queues && <Queues queues={queues} />}
      {desk && cases}
      {(boss || roles.includes('channelManager')) && (
        <>
          <SoldToday />
          <StoresWeek />
        </>
      )}
      {decides && waiting.data && <WaitingByAge waiting={waiting.data} />}
      {queues && !boss && <Today day={today.data} sum />}
      {(boss || roles.includes('admin')) && <CycleCard />}
    </HomePage>
  )
}

/** The boss's answer: how much today. */
const DayAnswer = ({ day, waiting }: { day: Day; waiting: number }) => {
  const { count, total } = tally(day.orders)
  return (
    <HeroAnswer
      lead={day.whole ? '今天订了' : '今天最近 100 单订了'}
      answer={count === 0 ? '还没有人下单' : money(total)}
      note={[count > 0 && `${count} 单`, waiting > 0 && `还有 ${many(waiting)} 单等审核`].filter(Boolean).join('，')}
    />
  )
}
