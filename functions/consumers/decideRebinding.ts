import { decideRebinding } from '@shared/consumers/api'
import type { Rebinding } from '@shared/consumers/model'
import { ancestorsOf, changeParty, partyOf, savedParty } from '../parties/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { supplyAfter } from './rules/dealer'
import { decided, mayAccept } from './rules/rebinding'
import { changeDealer, ownerOf, rebindingOf, settleRebinding, tellOwner } from './store'

/** HQ lets somebody change dealers, or not. Decided by the same person the same way again, it answers the same. */
export const handler = http(decideRebinding, ({ input: { requestId, accept, reason }, actor: { staff }, now }) =>
  again('save.conflict', async () => {
    const asked = await rebindingOf(requestId)
    const rebinding = decided(asked, { accept, reason, by: staff, now })
    if (!rebinding) return asked!
    if (!accept) {
      await commit(settleRebinding(rebinding), tellOwner(rebinding))
      return rebinding
    }
    const [{ dealerId: joined }, dealer, supply] = await Promise.all([
      ownerOf(rebinding.ownerId),
      partyOf(rebinding.toId),
      supplied(rebinding),
    ])
    mayAccept(rebinding, joined, dealer)
    const accepted = { ...rebinding, ...(supply && { supply: supply.way }) }
    await commit(settleRebinding(accepted), changeDealer(accepted, joined, now), ...(supply?.writes ?? []))
    return accepted
  }),
)

/** What becomes of a store's supply, by the tree as it is now. */
async function supplied({ ownerId, toId }: Rebinding) {
  const saved = ownerId.startsWith('pty_') ? await savedParty(ownerId as typeof toId) : undefined
  if (!saved) return undefined
  const { party } = saved
  const way = supplyAfter(party.supplierId ?? party.parentId, toId, await ancestorsOf(party.parentId))
  return { way, writes: way === 'moves' ? [changeParty(saved, { ...party, supplierId: toId })] : [] }
}
