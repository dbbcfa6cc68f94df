import { listCodeBatches } from '@shared/codes/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { batchesFrom } from './store'

/** The newest first. */
export const handler = http(listCodeBatches, async ({ input: { after } }) => {
  const found = await batchesFrom(after && fromCursor(after), pageSize + 1)
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ batch }) => batch,
  )
})
