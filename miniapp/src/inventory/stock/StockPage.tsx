import type { CategoryId } from '@shared/catalog/model'
import { adjustStock, listStock } from '@shared/inventory/api'
import type { StockShown } from '@shared/inventory/model'
import type { PartyId } from '@shared/parties/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { ExportButton } from '../../platform/desk/ExportButton'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { useCategories } from '../../platform/desk/useCategories'
import { usePages } from '../../platform/desk/usePages'
import { useParties } from '../../platform/desk/useParties'
import { usePlaces } from '../../platform/desk/usePlaces'
import { inCartons, packText } from '../../platform/formatting/cartons'
import { isOnlyRep, may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Cell } from '../../platform/ui/Cell'
import { Chips } from '../../platform/ui/Choices'
import { ProductPic } from '../../platform/ui/ProductPic'
import type { Column } from '../../platform/ui/queueProps'
import { SearchBar } from '../../platform/ui/SearchBar'
import { Select } from '../../platform/ui/Select'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { StockPanel } from './StockPanel'
import { sinceWords } from './stockWords'
import './stock.scss'

type Stock = z.infer<typeof StockShown>
const usual = { q: '', category: '', party: '', open: '' }

const state = ({ sellable, allocated }: Stock) =>
  sellable > 0 ? (
    <Text className='dim'>有货</Text>
  ) : (
    <Tag tone='warn' icon='alert'>
      {allocated > 0 ? '都被订了' : '没货'}
    </Tag>
  )

/** 库存 */
export function StockPage() {
  const desk = useDesk()
  const me = session.current()
  const [place, change] = usePlaces(usual)
  const [focus, setFocus] = useState(place.open)
  const { categories, nameOf } = useCategories()
  const { parties } = useParties()
  const asked = {
    ...(place.q && { search: place.q }),
    ...(place.category && { categoryId: place.category as CategoryId }),
    ...(place.party && { partyId: place.party as PartyId }),
  }
  const read = (after: string | undefined) => call(listStock, { ...asked, after })
  const list = usePages([listStock.path, asked], read)
  const stock = list.rows?.find(({ skuId }) => skuId === place.open)
  useKeys({ escape: () => change({ open: '' }) })
  const columns: Column<Stock>[] = [
    { key: 'pic', title: '图', width: 64, cell: ({ picture }) => <ProductPic picture={picture} size='row' /> },
    { key: 'name', title: '商品', cell: (one) => <Two first={one.name} second={packText(one.spec, one)} /> },
    { key: 'code', title: '编码', spare: true, cell: ({ code }) => <Text className='num'>{code}</Text> },
    { key: 'category', title: '品类', spare: true, cell: ({ categoryId }) => nameOf(categoryId) },
    { key: 'sellable', title: '能卖', right: true, cell: (one) => <Text className='two__first'>{inCartons(one.sellable, one)}</Text> },
    { key: 'allocated', title: '已被订', right: true, cell: (one) => inCartons(one.allocated, one) },
    { key: 'inbound', title: '在路上', right: true, cell: (one) => inCartons(one.inbound, one) },
    { key: 'since', title: '更新于', spare: true, cell: (one) => sinceWords(one) ?? '' },
    { key: 'state', title: '有没有', cell: state },
  ]
  const exported: ExportColumn<Stock>[] = [
    { title: '编码', value: ({ code }) => code },
    { title: '商品', value: ({ name }) => name },
    { title: '规格', value: ({ spec }) => spec },
    { title: '品类', value: ({ categoryId }) => nameOf(categoryId) },
    { title: '整件装', kind: 'count', value: ({ packSize }) => packSize },
    { title: '能卖（件）', kind: 'count', value: ({ sellable }) => sellable },
    { title: '已被订（件）', kind: 'count', value: ({ allocated }) => allocated },
    { title: '在路上（件）', kind: 'count', value: ({ inbound }) => inbound },
    { title: '更新于', value: (one) => sinceWords(one) ?? '' },
  ]
  const search = (
    <SearchBar
      key={place.q}
      slash={desk}
      placeholder='名称、编码、拼音'
      initial={place.q}
      onSearch={(q) => q !== place.q && change({ q, open: '' })}
    />
  )
  const whose = [
    { value: 'own', label: `${me?.party.name ?? '我方'}（自己）` },
    ...parties.map(({ partyId, name }) => ({ value: partyId as string, label: name })),
  ]
  return (
    <Page
      title='库存'
      place='stock'
      sub={list.rows && `${list.rows.length}${list.hasNextPage ? '+' : ''} 种`}
      tools={
        <>
          {search}
          <ExportButton name='库存' columns={exported} page={read} />
        </>
      }
      below={!desk && <View className='desk-search'>{search}</View>}
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: '打开、调整', short: true },
      ]}
      panel={
        stock && (
          <StockPanel
            key={stock.skuId}
            stock={stock}
            mayAdjust={may(adjustStock, me) && !place.party}
            partyId={(place.party as PartyId) || undefined}
            pools={whose.length > 1 && (!isOnlyRep(me) || !!place.party)}
            onClose={() => change({ open: '' })}
          />
        )
      }
    >
      {whose.length > 1 && (
        <View className='desk-filters'>
          <Select
            bare
            label='谁的库存'
            options={whose}
            value={place.party || 'own'}
            onChange={(party) => change({ party: party === 'own' ? '' : party, open: '' })}
          />
        </View>
      )}
      <View className='desk-chips'>
        <Chips
          oneLine={!desk}
          label='品类'
          options={[
            { value: '', label: '全部' },
            ...categories.map(({ categoryId, name }) => ({ value: categoryId as string, label: name })),
          ]}
          value={place.category}
          onChange={(category) => change({ category, open: '' })}
        />
      </View>
      <DeskTable
        what='库存'
        label='库存'
        list={list}
        columns={columns}
        idOf={({ skuId }) => skuId}
        nameOf={({ name }) => name}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ skuId }) => change({ open: skuId })}
        card={(one) => (
          <Cell
            art={<ProductPic picture={one.picture} size='row' />}
            title={one.name}
            note={[`已被订 ${inCartons(one.allocated, one)}`, sinceWords(one)].filter(Boolean).join(' · ')}
            value={inCartons(one.sellable, one)}
            onTap={() => change({ open: one.skuId })}
          />
        )}
        none={
          place.q || place.category
            ? { title: '没找到这样的货', text: '换个词，或看全部品类' }
            : { title: '还没有库存', text: '进了货、盘了点，这里就有数' }
        }
        end={(count) => `共 ${count} 种`}
      />
    </Page>
  )
}
