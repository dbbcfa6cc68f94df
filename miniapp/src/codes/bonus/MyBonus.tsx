import { getBonus, listBonusEntries } from '@shared/bonus/api'
import { lookUpProducts } from '@shared/catalog/offers'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'
import { useFresh } from '../../platform/fresh'
import { go } from '../../platform/go'
import { Rows } from '../../platform/goods/Rows'
import { pages } from '../../platform/pages'
import { Page } from '../../platform/shell/Page'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { useRefresh } from '../../platform/ui/refreshing'
import { EntryRows } from './EntryRows'
import './bonus.scss'

/** A store's goods by id, of those that are in its list. */
function useNames(skuIds: readonly string[]) {
  const asked = [...new Set(skuIds)].sort()
  const { data } = useQuery({
    queryKey: [lookUpProducts.path, asked],
    queryFn: () => call(lookUpProducts, { codes: [], skuIds: asked as never }),
    enabled: asked.length > 0,
    placeholderData: (last) => last,
    staleTime: 300_000,
  })
  return (skuId: string) => data?.items.find((one) => one.skuId === skuId)?.name
}

/** What a store has earned by opening cases and by its customers' scans, and what was paid out of it. */
export function MyBonus() {
  const bonus = useQuery({ queryKey: [getBonus.path], queryFn: () => call(getBonus, {}) })
  const list = usePages([listBonusEntries.path], (after) => call(listBonusEntries, { after }))
  useFresh(bonus, list)
  useRefresh(() => Promise.all([bonus.refetch(), list.refetch()]))
  const { data } = bonus
  const isOut = !!list.error && !list.rows
  const nameOf = useNames(list.rows?.flatMap(({ skuId }) => skuId ?? []) ?? [])
  return (
    <Page
      title='门店奖励'
      place='bonus'
      narrow
      bottom={
        <Button kind={isOut ? 'secondary' : 'primary'} size={48} wide icon='scan' onTap={() => go(pages.scan)}>
          去扫码
        </Button>
      }
    >
      {(data || list.rows) && (
        <Card>
          <Text className='hint'>还没付给您的</Text>
          {data ? (
            <Amount fen={data.balance} size={36} tone='citrus' />
          ) : (
            <Text className='bonus__unknown'>{bonus.isPending ? '正在取' : '还没取到'}</Text>
          )}
          {data && (
            <View className='bonus__sums'>
              <Text className='hint'>一共得了 </Text>
              <Amount fen={data.earned} size={14} />
              <Text className='hint'> · 付过 </Text>
              <Amount fen={data.paid} size={14} />
            </View>
          )}
        </Card>
      )}
      <Rows
        what='奖励明细'
        list={list}
        none={{ title: '还没有奖励', text: '开箱扫箱码、顾客扫瓶身的码，奖励都记在这里' }}
        end={(rows) => `共 ${rows} 笔`}
      >
        {(entries, foot) => (
          <>
            <Card title='明细'>
              <EntryRows own entries={entries} nameOf={nameOf} />
            </Card>
            {foot}
          </>
        )}
      </Rows>
    </Page>
  )
}
