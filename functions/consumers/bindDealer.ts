import { bindDealer } from '@shared/consumers/api'
import { Refused } from '@shared/kernel/refused'
import { countGuess } from '../codes/scanStore'
import { ancestorsOf, partyOf } from '../parties/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { hashOf } from '../platform/secret'
import { commit } from '../platform/table'
import { ownerCalling } from './reach'
import { decideDealer, mayGuess, supplyAfter } from './rules/dealer'
import { askDealer, joinDealer, ownerOf, rebindingOf } from './store'

/** Whoever is free is bound at once; whoever is not asks HQ. A store is bound by its place in the tree until then. */
export const handler = http(bindDealer, ({ input: { scanId, dealerId }, consumer, actor, now }) =>
  again('save.conflict', async () => {
    const owner = ownerCalling({ consumer, actor })
    const { ownerId, name, placed } = owner
    const [dealer, { dealerId: joined, waiting }, earlier] = await Promise.all([partyOf(dealerId), ownerOf(ownerId), rebindingOf(scanId)])
    if (earlier && (earlier.ownerId !== ownerId || earlier.toId !== dealerId)) throw new Refused('scan.duplicate')
    if (earlier) return { status: earlier.status, dealerId: earlier.toId, requestId: scanId }
    if (!dealer) mayGuess(await countGuess(hashOf(ownerId), now))
    const way = decideDealer(dealer, { joined, placed, waiting })
    if (way === 'join') await commit(joinDealer(owner, dealerId, now))
    if (way === 'same' || way === 'join') return { status: 'bound' as const, dealerId }
    if (way === 'asked') return { status: 'requested' as const, dealerId, requestId: waiting!.requestId }
    const fromId = (joined ?? placed)!
    const [from, above] = await Promise.all([partyOf(fromId), actor && placed ? ancestorsOf(actor.party.parentId) : undefined])
    const named = { ...(name && { ownerName: name }), ...(from && { fromName: from.name }), toName: dealer!.name }
    const supply = above && { supply: supplyAfter(placed, dealerId, above) }
    const asked = { requestId: scanId, ownerId, fromId, toId: dealerId, ...named, ...supply, status: 'requested' as const, at: now }
    await commit(...askDealer(owner, asked, joined))
    return { status: 'requested' as const, dealerId, requestId: scanId }
  }),
)
