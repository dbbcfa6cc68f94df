import type { Product } from '@shared/catalog/model'
import { type ComponentType, type ReactNode, useState } from 'react'
import { Page } from '../shell/Page'
import type { PlaceName } from '../shell/places'
import { Button } from '../ui/Button'
import { Cell } from '../ui/Cell'
import type { Column } from '../ui/queueProps'
import { useRefresh } from '../ui/refreshing'
import { Two } from '../ui/Two'
import { useKeys } from '../ui/useKeys'
import { useDesk } from '../ui/useWide'
import { DeskTable } from './DeskTable'
import { useGoodsNames } from './useGoodsNames'
import type { usePages } from './usePages'

export interface SettingSheetProps<Row> {
  /** None = a new one. */
  one: Row | undefined
  /** Of the product. */
  name: string
  goods: readonly Product[]
  /** Products that have theirs. */
  without: readonly string[]
  onClose: () => void
}

interface SkuSettingsProps<Row> {
  title: string
  place: PlaceName
  /** Tabs of the page. */
  below?: ReactNode
  /** What could not be had: 「限价」. */
  what: string
  list: ReturnType<typeof usePages<Row>>
  /** Beside the product. */
  columns: readonly Column<Row>[]
  /** On a phone, under the product and at its right. */
  note: (row: Row) => string
  value?: (row: Row) => string
  none: { title: string; text: string }
  /** What setting one is called; absent for who only reads. */
  add?: string | false
  sheet: ComponentType<SettingSheetProps<Row>>
}

/** What is set for products one by one: a table or cards, N for a new one, a tap to change one. */
export function SkuSettings<Row extends { skuId: string }>(props: SkuSettingsProps<Row>) {
  const { title, place, below, what, list, columns, note, value, none, add, sheet: SettingSheet } = props
  const desk = useDesk()
  const { goods, nameOf } = useGoodsNames()
  const [focus, setFocus] = useState('')
  const [changing, setChanging] = useState<Row | 'new'>()
  useRefresh(() => list.refetch())
  useKeys({ n: add ? () => setChanging('new') : undefined })
  const button = add && (
    <Button
      kind={list.error && !list.rows ? 'secondary' : 'primary'}
      size={desk ? 32 : 48}
      wide={!desk}
      icon='plus'
      {...(desk && { keys: 'N' })}
      opens='dialog'
      onTap={() => setChanging('new')}
    >
      {add}
    </Button>
  )
  return (
    <Page
      title={title}
      place={place}
      below={below}
      sub={!!list.rows?.length && `${list.rows.length}${list.hasNextPage ? '+' : ''} 个商品`}
      {...(button && (desk ? { tools: button } : { bottom: button }))}
      {...(add && { hints: [{ keys: ['N'], does: add, short: true }] })}
    >
      <DeskTable
        what={what}
        label={what}
        list={list}
        columns={[{ key: 'sku', title: '商品', cell: ({ skuId }) => <Two first={nameOf(skuId)} /> }, ...columns]}
        idOf={({ skuId }) => skuId}
        nameOf={({ skuId }) => nameOf(skuId)}
        focus={focus}
        onFocus={setFocus}
        onOpen={(one) => add && setChanging(one)}
        card={(one) => (
          <Cell
            title={nameOf(one.skuId)}
            note={note(one)}
            {...(value && { value: value(one) })}
            {...(add && { onTap: () => setChanging(one) })}
          />
        )}
        none={none}
        end={(rows) => `共 ${rows} 个`}
      />
      {changing && (
        <SettingSheet
          one={changing === 'new' ? undefined : changing}
          name={changing === 'new' ? '' : nameOf(changing.skuId)}
          goods={goods}
          without={list.rows?.map(({ skuId }) => skuId) ?? []}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Page>
  )
}
