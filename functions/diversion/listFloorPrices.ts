import { listFloorPrices } from '@shared/diversion/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { floorsFrom } from './store'

export const handler = http(listFloorPrices, async ({ input: { after } }) =>
  page(
    await floorsFrom(after && fromCursor(after), pageSize + 1),
    ({ skuId }) => skuId,
    (floor) => floor,
  ),
)
