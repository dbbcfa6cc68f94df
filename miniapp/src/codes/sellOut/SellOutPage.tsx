import type { SellOutSums } from '@shared/codes/sellOut'
import { sumSellOut } from '@shared/codes/sellOut'
import { plusDays, shanghaiDate } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { time } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { dayWords } from '../../platform/goods/parcel'
import { useOnline } from '../../platform/online'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Columns } from '../../platform/ui/Bars'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Empty } from '../../platform/ui/Empty'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { CardBones } from '../../platform/ui/Skeletons'
import { Tabs } from '../../platform/ui/Tabs'
import { words } from '../../platform/ui/words'
import { useShown } from '../useShown'
import { LongBars } from './LongBars'
import { changeWords, daysOf, emptyWords, type Span, spanWords } from './sellOut'
import './sellOut.scss'

/** A sale is seen here within so long. */
const every = 5_000
const spans = [
  { value: 'day' as const, label: '按天' },
  { value: 'week' as const, label: '近 7 天' },
]

/** 动销: what was sold by scan, a store's own, a dealer's stores', at HQ everybody's. */
export function SellOutPage() {
  const kind = session.current()?.party.kind ?? 'store'
  const today = shanghaiDate(new Date().toISOString())
  const [span, setSpan] = useState<Span>('day')
  const [day, setDay] = useState(today)
  const [store, setStore] = useState<{ partyId: PartyId; name: string }>()
  const [shown, online] = [useShown(), useOnline()]
  const asked = { ...daysOf(span, day), ...(store && { partyId: store.partyId }) }
  const { data, error, refetch, dataUpdatedAt, isPlaceholderData } = useQuery({
    queryKey: [sumSellOut.path, asked],
    queryFn: () => call(sumSellOut, asked),
    placeholderData: keepPreviousData,
    refetchInterval: shown && online && day === today && every,
  })
  useRefresh(refetch)
  const step = (days: number) => setDay(plusDays(day, days))
  return (
    <Page title='动销' sub={store?.name ?? (kind === 'hq' ? '全渠道' : kind === 'dealer' ? '我的门店' : undefined)} place='sellOut'>
      <View className='sold__bar'>
        <Tabs kind='segment' label='看多久' tabs={spans} value={span} onChange={setSpan} />
        <View className='sold__days'>
          <Button label='前一天' icon='back' onTap={() => step(-1)}>
            前一天
          </Button>
          <Text className='sold__day'>{spanWords(daysOf(span, day))}</Text>
          <Button off={day >= today && '到今天了'} onTap={() => step(1)}>
            后一天
          </Button>
        </View>
      </View>
      {store && (
        <Note icon='store' action={{ label: '看全部门店', onTap: () => setStore(undefined) }}>
          {`只看 ${store.name}`}
        </Note>
      )}
      {data && error && (
        <Note tone='warn' icon='offline' action={{ label: '再取一次', onTap: () => void refetch() }}>
          {`${words(error)}。下面是上次取到的`}
        </Note>
      )}
      {data ? (
        <View className={isPlaceholderData ? 'sold is-old' : 'sold'}>
          <Sums
            sums={data}
            at={time(new Date(dataUpdatedAt).toISOString())}
            empty={emptyWords[kind]}
            onStore={kind === 'store' || store ? undefined : (storeId, name) => setStore({ partyId: storeId, name })}
          />
        </View>
      ) : error ? (
        <Problem what='动销' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones />
      )}
    </Page>
  )
}

interface SumsProps {
  sums: SellOutSums
  at: string
  empty: string
  onStore: ((storeId: PartyId, name: string) => void) | undefined
}

const Sums = ({ sums, at, empty, onStore }: SumsProps) => {
  const { days, products, stores, pieces, whole } = sums
  if (pieces === 0) return <Empty title={`${spanWords(sums)}还没有卖出`} text={empty} />
  const many = days.length > 1
  return (
    <>
      <Card title={`${spanWords(sums)}卖了`} more={<Text className='hint'>{`${at} 更新`}</Text>}>
        <View className='sold__head'>
          <Text className='sold__count'>{count(pieces)}</Text>
          <Text className='sold__unit'>件</Text>
          {many && <Text className='sold__change'>{changeWords(sums)}</Text>}
        </View>
        {!whole && (
          <Note tone='warn' icon='alert'>
            卖得太多，只算了前 2,000 行；请缩短时间，或只看一家
          </Note>
        )}
        {many && (
          <Columns
            figures
            label='每天卖了多少件'
            bars={days.map(({ day, pieces: n }, at) => ({
              ...{ key: day, label: dayWords(day), value: n, text: count(n) },
              now: at === days.length - 1,
            }))}
          />
        )}
      </Card>
      <Card title={`按商品 · ${count(products.length)} 种`}>
        <LongBars label='按商品' sums={products.map(({ skuId, ...sum }) => ({ key: skuId, ...sum }))} />
      </Card>
      {onStore && (
        <Card title={`按门店 · ${count(stores.length)} 家`}>
          <LongBars
            label='按门店'
            sums={stores.map(({ storeId, ...sum }) => ({ key: storeId, ...sum }))}
            onOpen={({ key, label }) => onStore(key as PartyId, label)}
          />
        </Card>
      )}
    </>
  )
}
