import { listPriceLists, savePriceList } from '@shared/catalog/api'
import { listKindLabel } from '@shared/catalog/labels'
import type { PriceList } from '@shared/catalog/model'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { ExportButton } from '../../platform/desk/ExportButton'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { usePages } from '../../platform/desk/usePages'
import { useParties } from '../../platform/desk/useParties'
import { usePlaces } from '../../platform/desk/usePlaces'
import { moment } from '../../platform/formatting/dates'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import type { Column } from '../../platform/ui/queueProps'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { audienceOf } from './audience'
import { type ListHead, NewList } from './NewList'
import { PriceListPage } from './PriceListPage'
import './prices.scss'

/** 价目表: all lists of one's own, and one of them. */
export function PriceListsPage() {
  const [place, change] = usePlaces({ list: '' })
  const [fresh, setFresh] = useState<ListHead>()
  const list = usePages([listPriceLists.path], (after) => call(listPriceLists, { after }))
  const open = list.rows?.find(({ listId }) => listId === place.list)
  const head = open ?? (fresh?.listId === place.list ? fresh : undefined)
  if (place.list && head) return <PriceListPage key={place.list} head={head} isNew={!open} onBack={() => change({ list: '' })} />
  return (
    <Lists
      list={list}
      onOpen={(listId) => change({ list: listId })}
      onNew={(next) => {
        setFresh(next)
        change({ list: next.listId })
      }}
    />
  )
}

interface ListsProps {
  list: ReturnType<typeof usePages<PriceList>>
  onOpen: (listId: string) => void
  onNew: (head: ListHead) => void
}

function Lists({ list, onOpen, onNew }: ListsProps) {
  const desk = useDesk()
  const [focus, setFocus] = useState<string>()
  const [naming, setNaming] = useState(false)
  const { partyOf } = useParties()
  const mayEdit = may(savePriceList, session.current()) && desk
  const audience = (one: PriceList) => audienceOf(one, (id) => partyOf(id)?.name)
  useKeys({ n: mayEdit ? () => setNaming(true) : undefined })
  const columns: Column<PriceList>[] = [
    { key: 'name', title: '价目表', cell: (one) => <Two first={one.name} second={`第 ${one.version} 版`} /> },
    { key: 'kind', title: '种类', cell: ({ kind }) => <Tag tone={kind === 'contract' ? 'brand' : 'plain'}>{listKindLabel[kind]}</Tag> },
    { key: 'who', title: '给谁', cell: audience },
    { key: 'saved', title: '最近改价', right: true, cell: ({ savedAt }) => moment(savedAt) },
  ]
  const exported: ExportColumn<PriceList>[] = [
    { title: '价目表', value: ({ name }) => name },
    { title: '种类', value: ({ kind }) => listKindLabel[kind] },
    { title: '给谁', value: audience },
    { title: '版本', kind: 'count', value: ({ version }) => version },
    { title: '最近改价', kind: 'moment', value: ({ savedAt }) => savedAt },
  ]
  return (
    <Page
      title='价目表'
      place='priceLists'
      sub='先看合同价，再看客户专价、等级价，都没有才用基准价'
      tools={
        <>
          <ExportButton name='价目表' columns={exported} page={(after) => call(listPriceLists, { after })} />
          {mayEdit && (
            <Button kind='primary' size={32} icon='plus' keys='N' opens='dialog' onTap={() => setNaming(true)}>
              新建
            </Button>
          )}
        </>
      }
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: '打开', short: true },
        ...(mayEdit ? [{ keys: ['N'], does: '新建', short: true }] : []),
      ]}
    >
      {!desk && <Note icon='info'>改价请在电脑上打开同一页</Note>}
      <DeskTable
        what='价目表'
        label='价目表'
        list={list}
        columns={columns}
        idOf={({ listId }) => listId}
        nameOf={({ name }) => name}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ listId }) => onOpen(listId)}
        card={(one) => <Cell title={one.name} note={`${listKindLabel[one.kind]} · ${audience(one)}`} onTap={() => onOpen(one.listId)} />}
        none={{ title: '还没有价目表', text: '没有价的商品，客户看不到' }}
        end={(count) => `共 ${count} 张`}
      />
      {naming && <NewList onClose={() => setNaming(false)} onNew={onNew} />}
    </Page>
  )
}
