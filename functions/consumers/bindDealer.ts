import { bindDealer } from '@shared/consumers/api'
import { Refused } from '@shared/kernel/refused'
import { partyOf, supplierOf } from '../parties/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { ownerCalling } from './reach'
import { decideDealer } from './rules/dealer'
import { joinDealer, ownerOf, rebindingOf, requestRebinding } from './store'

/** Whoever is free is bound at once; whoever is not asks HQ. A store is bound by its place in the tree until then. */
export const handler = http(bindDealer, ({ input: { scanId, dealerId }, consumer, actor, now }) =>
  again('save.conflict', async () => {
    const owner = ownerCalling({ consumer, actor })
    const [dealer, { dealerId: joined }, earlier] = await Promise.all([partyOf(dealerId), ownerOf(owner.ownerId), rebindingOf(scanId)])
    if (earlier && (earlier.ownerId !== owner.ownerId || earlier.toId !== dealerId)) throw new Refused('scan.duplicate')
    if (earlier) return { status: earlier.status, dealerId: earlier.toId, requestId: scanId }
    const bound = joined ?? (actor && owner.kind === 'store' ? supplierOf(actor.party) : undefined)
    const way = decideDealer(dealer, bound)
    if (way === 'join') await commit(joinDealer(owner, dealerId, now))
    if (way !== 'ask') return { status: 'bound' as const, dealerId }
    const asked = { requestId: scanId, ownerId: owner.ownerId, fromId: bound!, toId: dealerId, toName: dealer!.name, at: now }
    await commit(requestRebinding({ ...asked, status: 'requested' }))
    return { status: 'requested' as const, dealerId, requestId: scanId }
  }),
)
