import { listFloorPrices, saveFloorPrice } from '@shared/diversion/api'
import type { FloorPrice } from '@shared/diversion/model'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { useGoodsNames } from '../../platform/desk/useGoodsNames'
import { usePages } from '../../platform/desk/usePages'
import { money } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { FloorSheet } from './FloorSheet'

type Floor = z.infer<typeof FloorPrice>

/** 限价: the least each product may be sold for, which an inspector's price is held to. */
export function FloorsPage() {
  const desk = useDesk()
  const { goods, nameOf } = useGoodsNames()
  const list = usePages([listFloorPrices.path], (after) => call(listFloorPrices, { after }))
  const [focus, setFocus] = useState('')
  const [changing, setChanging] = useState<Floor | 'new'>()
  const maySave = may(saveFloorPrice, session.current())
  useKeys({ n: maySave ? () => setChanging('new') : undefined })
  const columns: Column<Floor>[] = [
    { key: 'sku', title: '商品', cell: ({ skuId }) => nameOf(skuId) },
    { key: 'price', title: '一件最低卖', right: true, cell: ({ price }) => money(price) },
    { key: 'since', title: '哪天起', right: true, cell: ({ since }) => since },
  ]
  const set = new Set(list.rows?.map(({ skuId }) => skuId))
  const add = (size: 32 | 48) => (
    <Button
      kind={list.error && !list.rows ? 'secondary' : 'primary'}
      size={size}
      wide={size === 48}
      icon='plus'
      opens='dialog'
      {...(size === 32 && { keys: 'N' })}
      onTap={() => setChanging('new')}
    >
      定限价
    </Button>
  )
  return (
    <Page
      title='限价'
      place='floorPrices'
      sub={list.rows && `${list.rows.length}${list.hasNextPage ? '+' : ''} 个商品`}
      tools={maySave && add(32)}
      bottom={maySave && !desk && add(48)}
      {...(maySave && { hints: [{ keys: ['N'], does: '定限价', short: true }] })}
    >
      <DeskTable
        what='限价'
        label='限价'
        list={list}
        columns={columns}
        idOf={({ skuId }) => skuId}
        nameOf={({ skuId }) => nameOf(skuId)}
        focus={focus}
        onFocus={setFocus}
        onOpen={(one) => maySave && setChanging(one)}
        card={(one) => (
          <Cell
            title={nameOf(one.skuId)}
            note={`${one.since} 起`}
            value={money(one.price)}
            {...(maySave && { onTap: () => setChanging(one) })}
          />
        )}
        none={{ title: '还没定限价', text: '定了最低价，巡店报的价低了就记成证据' }}
        end={(rows) => `共 ${rows} 个`}
      />
      {changing && (
        <FloorSheet
          one={changing === 'new' ? undefined : changing}
          goods={goods.filter(({ skuId }) => !set.has(skuId))}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Page>
  )
}
