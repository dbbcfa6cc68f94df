import { listRebindings } from '@shared/consumers/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { rebindings } from './store'

/** Those that wait, unless another status is asked for. */
export const handler = http(listRebindings, async ({ input: { status = 'requested', after } }) =>
  page(
    await rebindings(status, after ? fromCursor(after) : '~', pageSize + 1),
    ({ sortKey }) => sortKey,
    ({ rebinding }) => rebinding,
  ),
)
