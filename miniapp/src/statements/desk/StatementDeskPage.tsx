import type { PartyId } from '@shared/parties/model'
import { listStatements } from '@shared/statements/api'
import { statementStatusLabel } from '@shared/statements/labels'
import type { StatementSummary } from '@shared/statements/model'
import { useState } from 'react'
import { call } from '../../platform/call'
import { todayIs } from '../../platform/credit/entryWords'
import { DeskTable } from '../../platform/desk/DeskTable'
import { ExportButton } from '../../platform/desk/ExportButton'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { usePlaces } from '../../platform/desk/usePlaces'
import { moment } from '../../platform/formatting/dates'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Page } from '../../platform/shell/Page'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { Tabs } from '../../platform/ui/Tabs'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { type Filter, useStatements } from '../useStatements'
import { monthWord, statusTone } from '../words'

const views = [
  { value: 'disputed' as const, label: '有异议' },
  { value: 'issued' as const, label: '等客户核' },
  { value: 'confirmed' as const, label: '确认了' },
  { value: '' as const, label: '全部' },
]
type View = (typeof views)[number]['value']

const state = ({ status, disputed }: StatementSummary) => (
  <Tag tone={statusTone[status]}>{disputed ? `${disputed} 笔有异议` : statementStatusLabel[status]}</Tag>
)
const idOf = ({ buyerId, period }: StatementSummary) => `${buyerId} ${period}`

const columns: Column<StatementSummary>[] = [
  { key: 'buyer', title: '客户', cell: ({ buyerName, period }) => <Two first={buyerName} second={monthWord(period, todayIs())} /> },
  { key: 'opening', title: '月初欠款', right: true, spare: true, cell: ({ opening }) => <Amount fen={opening} size={13} light /> },
  { key: 'closing', title: '月末欠款', right: true, cell: ({ closing }) => <Amount fen={closing} size={13} /> },
  { key: 'count', title: '笔数', right: true, cell: ({ lineCount }) => lineCount },
  { key: 'state', title: '核到哪了', cell: state },
  {
    key: 'by',
    title: '谁确认的',
    spare: true,
    cell: ({ confirmed }) => confirmed && <Two first={confirmed.by.name} second={moment(confirmed.at)} />,
  },
]
const exported: ExportColumn<StatementSummary>[] = [
  { title: '客户', value: ({ buyerName }) => buyerName },
  { title: '账期', value: ({ period }) => period },
  { title: '月初欠款（元）', kind: 'money', value: ({ opening }) => opening },
  { title: '月末欠款（元）', kind: 'money', value: ({ closing }) => closing },
  { title: '状态', value: ({ status }) => statementStatusLabel[status] },
]

/** 客户对账: whose months are not agreed yet. */
export function StatementDeskPage() {
  const [place, change] = usePlaces({ view: 'disputed', buyerId: '' })
  const buyerId = (place.buyerId || undefined) as PartyId | undefined
  const view: View = buyerId ? '' : (views.find(({ value }) => value === place.view)?.value ?? 'disputed')
  const filter: Filter = { as: 'seller', ...(view && { status: view }), ...(buyerId && { buyerId }) }
  const list = useStatements(filter)
  const [focus, setFocus] = useState('')
  const look = ({ period, buyerId: whose }: StatementSummary) => go(`${pages.statement}?period=${period}&buyerId=${whose}`)
  const named = buyerId && list.rows?.[0]?.buyerName
  return (
    <Page
      title='客户对账'
      sub={[named, list.rows && `${list.rows.length}${list.hasNextPage ? '+' : ''} 张`].filter(Boolean).join(' · ')}
      place='statementDesk'
      under
      below={
        buyerId ? (
          <Button kind='quiet' size={32} icon='x' onTap={() => change({ buyerId: '' })}>
            {`只看${named ?? '这一位'}，看全部`}
          </Button>
        ) : (
          <Tabs label='看哪些' tabs={views} value={view} onChange={(next) => change({ view: next })} />
        )
      }
      tools={<ExportButton name='客户对账' columns={exported} page={(after) => call(listStatements, { ...filter, after })} />}
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: '打开', short: true },
      ]}
    >
      <DeskTable
        what='对账单'
        label='客户的对账单'
        list={list}
        columns={columns}
        idOf={idOf}
        nameOf={({ buyerName, period }) => `${buyerName} ${period}`}
        focus={focus}
        onFocus={setFocus}
        onOpen={look}
        card={(one) => (
          <Cell
            title={`${one.buyerName} · ${monthWord(one.period, todayIs())}`}
            note={state(one)}
            value={<Amount fen={one.closing} size={16} />}
            onTap={() => look(one)}
          />
        )}
        none={
          view === 'disputed'
            ? { art: 'done', title: '没有异议', text: '客户说哪笔不对，会排在这里' }
            : { title: '没有这样的对账单', text: '每月 1 日出上个月的' }
        }
        end={(count) => `共 ${count} 张`}
      />
    </Page>
  )
}
