import { listBonusBalances } from '@shared/bonus/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { balancesDue } from './store'

export const handler = http(listBonusBalances, async ({ input: { after } }) =>
  page(
    await balancesDue(after && fromCursor(after), pageSize + 1),
    ({ storeId }) => storeId,
    (balance) => balance,
  ),
)
