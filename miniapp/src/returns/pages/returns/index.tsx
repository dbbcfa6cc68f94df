import { returnStatusLabel } from '@shared/returns/labels'
import { ReturnStatus, type ReturnSummary } from '@shared/returns/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useFresh } from '../../../platform/fresh'
import { go } from '../../../platform/go'
import { Rows } from '../../../platform/goods/Rows'
import { pages } from '../../../platform/pages'
import { usePlace } from '../../../platform/place'
import { session } from '../../../platform/session'
import { Page } from '../../../platform/shell/Page'
import { QueueTable } from '../../../platform/ui/QueueTable'
import { useRefresh } from '../../../platform/ui/refreshing'
import { role } from '../../../platform/ui/role'
import { Tabs } from '../../../platform/ui/Tabs'
import { useDesk } from '../../../platform/ui/useWide'
import { returnColumns } from '../../components/columns'
import { ReturnCard } from '../../components/ReturnCard'
import { ReturnPanel } from '../../components/ReturnPanel'
import { useReturns } from '../../useReturns'
import './index.scss'

const none: Record<ReturnStatus | '', { title: string; text: string }> = {
  '': { title: '还没有退货', text: '收过货的订单里可以申请退货' },
  requested: { title: '没有待审核的退货', text: '有人申请，这里就会出现' },
  approved: { title: '没有待入库的退货', text: '同意退的货送回来之前在这里' },
  received: { title: '还没有退回来的货', text: '入库退款以后会留在这里' },
  rejected: { title: '没有驳回的退货', text: '没同意的会留在这里' },
}
const states = [
  ...ReturnStatus.options
    .filter((status) => status !== 'rejected')
    .map((value) => ({ value: value as string, label: returnStatusLabel[value] })),
  { value: 'all', label: '全部' },
]

/** 退货: of what one bought and of what one sold. */
export default function ReturnsPage() {
  const person = session.current()
  const desk = useDesk()
  const sides = { hq: ['seller'], dealer: ['seller', 'buyer'], store: ['buyer'] }[person?.party.kind ?? 'store'] as ('buyer' | 'seller')[]
  const [side, setSide] = usePlace(pages.returns, 'as')
  const [state, setState] = usePlace(pages.returns, 'status', 'requested')
  const as = sides.find((one) => one === side) ?? sides[0]!
  const status = ReturnStatus.safeParse(state).data
  const list = useReturns({ as, ...(status && { status }) }, !!person)
  const [focus, setFocus] = useState<string>()
  const [opened, setOpened] = useState<ReturnSummary>()
  useFresh(list)
  useRefresh(() => list.refetch())
  const nameOf = (row: ReturnSummary) => (as === 'seller' ? row.buyerName : row.sellerName)
  return (
    <Page
      title='退货'
      place='returns'
      panel={
        desk && opened && <ReturnPanel key={opened.returnId} row={opened} title={nameOf(opened)} onClose={() => setOpened(undefined)} />
      }
      below={
        <View className='returns-tabs'>
          {sides.length > 1 && (
            <View className='returns-tabs__side'>
              <Tabs
                kind='segment'
                label='哪一边'
                value={as}
                onChange={setSide}
                tabs={[
                  { value: 'seller', label: '客户退的' },
                  { value: 'buyer', label: '我退的' },
                ]}
              />
            </View>
          )}
          <Tabs kind={desk ? 'pills' : 'line'} label='退货进度' tabs={states} value={status ?? 'all'} onChange={setState} />
        </View>
      }
    >
      <Rows what='退货' list={list} none={none[status ?? '']} end={(rows) => `共 ${rows} 张`}>
        {(rows, foot) =>
          desk ? (
            <QueueTable
              label='退货'
              rows={rows}
              idOf={({ returnId }) => returnId}
              nameOf={(row) => `${row.number} ${nameOf(row)}`}
              columns={returnColumns(as)}
              card={() => null}
              focus={focus}
              onFocus={setFocus}
              onOpen={setOpened}
              foot={foot}
            />
          ) : (
            <>
              <View {...role('list', '退货')}>
                {rows.map((row) => (
                  <View key={row.returnId} {...role('listitem')}>
                    <ReturnCard row={row} name={nameOf(row)} onOpen={() => go(`${pages.return}?returnId=${row.returnId}`)} />
                  </View>
                ))}
              </View>
              {foot}
            </>
          )
        }
      </Rows>
    </Page>
  )
}
