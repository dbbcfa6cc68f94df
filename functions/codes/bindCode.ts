import { bindCode } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { ownerCalling } from '../consumers/reach'
import { own } from '../consumers/store'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { bindFacts } from './bindFacts'
import { bindItem, itemOf } from './scanStore'

/** An item becomes somebody's, once; with it goes what its SKU brings, in the same commit. Asked again by its owner it answers the same. */
export const handler = http(bindCode, async ({ input: { uri, scanId }, consumer, actor, now }) => {
  const owner = ownerCalling({ consumer, actor })
  const { ownerId } = owner
  const { serial, stands, binding, data, dealerId } = await bindFacts(uri, owner, now)
  if (stands) return stands
  try {
    await commit(bindItem(serial, { ownerId, binding, scanId }, data), ...own(owner, binding, dealerId))
    return binding
  } catch (error) {
    // Sent twice at once, the first of both is what stands.
    const first = error instanceof Refused && (await itemOf(serial))?.owner
    if (!first || first.ownerId !== ownerId) throw error
    return first.binding
  }
})
