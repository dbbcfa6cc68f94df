import type { Binding } from '@shared/consumers/model'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { type Owner, privilegeOf } from '../../consumers/store'
import { hashOf } from '../../platform/secret'
import { bound, mayBind } from '../rules/binding'
import { itemOf } from '../scanStore'
import { authentic } from '../serials/authenticity'
import { guessed } from './guessing'
import { custodyOf, itemIn, scanFacts } from './scanFacts'

/** The item as its owner may have it: the binding that stands already, or what is to be written. Who guesses too much is stopped, by who it is. */
export async function bindFacts(uri: string, { ownerId, kind }: Owner, now: Instant) {
  const guesser = hashOf(ownerId)
  const code = itemIn(uri)
  const found = authentic(code)
  if (!found) {
    await guessed(guesser, now)
    throw new Refused('code.unknown')
  }
  const { serial } = code
  const facts = await scanFacts(found, guesser, now)
  const item = await itemOf(serial)
  if (item?.owner?.ownerId === ownerId) return { serial, stands: item.owner.binding }
  const { batch } = facts
  const { index, proven } = found
  const custody = await custodyOf(item, facts)
  mayBind({ batch, index, proven, custody, owner: item?.owner })
  const binding: Binding = bound(serial, batch.product, await privilegeOf(batch.product.skuId), now)
  const storeId = item?.sold?.storeId ?? custody?.holderId
  const data = {
    batchId: batch.batchId,
    index,
    skuId: binding.skuId,
    kind,
    at: now,
    ...(storeId && { storeId }),
    ...(custody && { custody }),
  }
  return { serial, binding, data, item, custody }
}
