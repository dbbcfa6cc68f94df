import { listBindings } from '@shared/consumers/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { ownerCalling } from './reach'
import { boundBy, ownerOf } from './store'

/** The caller's own items and points. */
export const handler = http(listBindings, async ({ input: { after }, consumer, actor }) => {
  const { ownerId } = ownerCalling({ consumer, actor })
  const [found, { points, dealerId, asked }] = await Promise.all([
    boundBy(ownerId, after && fromCursor(after), pageSize + 1),
    ownerOf(ownerId),
  ])
  const shown = page(
    found,
    ({ sortKey }) => sortKey,
    ({ binding }) => binding,
  )
  return { ...shown, points, ...(dealerId && { dealerId }), ...(asked && { asked }) }
})
