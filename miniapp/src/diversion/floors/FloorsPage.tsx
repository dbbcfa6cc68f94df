import { listFloorPrices, saveFloorPrice } from '@shared/diversion/api'
import type { FloorPrice } from '@shared/diversion/model'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { SkuSettings } from '../../platform/desk/SkuSettings'
import { usePages } from '../../platform/desk/usePages'
import { money } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import type { Column } from '../../platform/ui/queueProps'
import { FloorSheet } from './FloorSheet'

const columns: Column<z.infer<typeof FloorPrice>>[] = [
  { key: 'price', title: '一件最低卖', right: true, cell: ({ price }) => money(price) },
  { key: 'since', title: '哪天起', right: true, cell: ({ since }) => since },
]

/** 限价: the least each product may be sold for, which an inspector's price is held to. */
export const FloorsPage = () => (
  <SkuSettings
    title='限价'
    place='floorPrices'
    what='限价'
    list={usePages([listFloorPrices.path], (after) => call(listFloorPrices, { after }))}
    columns={columns}
    note={({ since }) => `${since} 起`}
    value={({ price }) => money(price)}
    none={{ title: '还没定限价', text: '定了最低价，巡店报的价低了就记成证据' }}
    add={may(saveFloorPrice, session.current()) && '定限价'}
    sheet={FloorSheet}
  />
)
