import { bindCode } from '@shared/codes/scanning'
import { ownerCalling } from '../consumers/reach'
import { own } from '../consumers/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { goneFromCase } from './cases/gone'
import { bindFacts } from './scanning/bindFacts'
import { bindItem } from './scanStore'

/** An item becomes somebody's, once; with it goes what its SKU brings, in the same commit. Asked again by its owner it answers the same. */
export const handler = http(bindCode, ({ input: { uri, scanId }, consumer, actor, now }) => {
  const owner = ownerCalling({ consumer, actor })
  const { ownerId } = owner
  const bind = async () => {
    const { serial, stands, binding, data, custody, item } = await bindFacts(uri, owner, now)
    if (stands) return stands
    const gone = await goneFromCase(uri, item, custody)
    await commit(bindItem(serial, item, { ownerId, binding, scanId }, data), ...own(owner, binding, custody?.dealerId), ...gone)
    return binding
  }
  // Of many at once one comes first; the others then find whose it is, or the case without it.
  return again('save.conflict', bind, 12)
})
