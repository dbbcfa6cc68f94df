import { listHoldings } from '@shared/codes/cases'
import type { HoldingSum } from '@shared/codes/model'
import { PartyId } from '@shared/parties/model'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'
import { useParties } from '../../platform/desk/useParties'
import { count } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { maySee } from '../../platform/shell/places'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Empty } from '../../platform/ui/Empty'
import { More } from '../../platform/ui/More'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { CardBones } from '../../platform/ui/Skeletons'
import { byProduct, emptyWords, rowNote, rowTitle, sumWords } from './holdingWords'
import { PickParty } from './PickParty'
import './holdings.scss'

/** 在手货: what a dealer or store has by scan, by product, then case by case. */
export function HoldingsPage() {
  const me = session.current()
  const kind = me?.party.kind ?? 'store'
  const given = PartyId.safeParse(useRouter().params.partyId).data
  const [picked, setPicked] = useState<{ dealerId?: PartyId | undefined; storeId?: PartyId | undefined }>({ dealerId: given })
  const partyId = picked.storeId ?? picked.dealerId
  const asks = kind !== 'hq' || partyId !== undefined
  const list = usePages([listHoldings.path, partyId], (after) => call(listHoldings, { partyId, after }), asks)
  const { rows, error, refetch, data } = list
  const first = data?.pages[0] as { sums?: HoldingSum[]; whole?: boolean } | undefined
  useRefresh(refetch)
  const toHistory = me && maySee('codeHistory', me) ? (uri: string) => go(`${pages.codeHistory}?uri=${encodeURIComponent(uri)}`) : undefined
  return (
    <Page title='在手货' sub='按扫过的码算' place='holdings'>
      {kind !== 'store' && (
        <PickParty
          {...{ dealerId: undefined, storeId: undefined, ...picked }}
          onPick={(dealerId, storeId) => setPicked({ dealerId, storeId })}
        />
      )}
      {!asks ? (
        <NobodyYet />
      ) : rows ? (
        rows.length === 0 ? (
          <Card>
            <Empty title='手里没有扫过码的货' text={emptyWords[kind]} />
          </Card>
        ) : (
          <View className='held'>
            <Sums sums={first?.sums ?? []} whole={first?.whole ?? true} />
            <View>
              {byProduct(rows).map(({ skuId, name, rows: some }) => (
                <Card key={skuId} title={name}>
                  {some.map((row) => (
                    <Cell
                      key={row.code}
                      icon={row.kind === 'case' ? 'box' : 'tag'}
                      title={rowTitle(row)}
                      note={rowNote(row)}
                      value={`${count(row.pieces)} 件`}
                      onTap={toHistory && (() => toHistory(row.uri))}
                    />
                  ))}
                </Card>
              ))}
              <More
                has={list.hasNextPage}
                busy={list.isFetchingNextPage}
                error={list.isFetchNextPageError ? error : null}
                onMore={() => void list.fetchNextPage()}
                end='到底了'
              />
            </View>
          </View>
        )
      ) : error ? (
        <Problem what='在手货' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones />
      )}
    </Page>
  )
}

/** Nobody is chosen yet; where nobody can be, why. */
function NobodyYet() {
  const { parties, isPending, error, refetch } = useParties()
  if (parties.length === 0 && error) return <Problem what='经销商' error={error} onRetry={() => void refetch()} />
  if (isPending) return <CardBones />
  return (
    <Card>
      <Empty art='search' title='选一家看看' text='选经销商，再选它的门店：手里有几箱、几件，一箱一箱列出来' />
    </Card>
  )
}

const Sums = ({ sums, whole }: { sums: readonly HoldingSum[]; whole: boolean }) => (
  <Card title={`一共 ${count(sums.reduce((all, { pieces }) => all + pieces, 0))} 件`} more={<Text className='hint'>卖出、绑定的不算</Text>}>
    {!whole && (
      <Note tone='warn' icon='alert'>
        货太多，只加了前 2,000 箱；下面的明细是全的
      </Note>
    )}
    {sums.map((sum) => (
      <Cell key={sum.skuId} title={sum.name} note={sumWords(sum)} value={`${count(sum.pieces)} 件`} />
    ))}
  </Card>
)
