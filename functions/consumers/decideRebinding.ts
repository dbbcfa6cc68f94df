import { decideRebinding } from '@shared/consumers/api'
import { Refused } from '@shared/kernel/refused'
import { partyOf } from '../parties/store'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { changeDealer, moveStore, ownerOf, rebindingOf, settleRebinding } from './store'

/** HQ lets somebody change dealers, or not. Decided by the same person the same way again, it answers the same. */
export const handler = http(decideRebinding, async ({ input: { requestId, accept, reason }, actor: { staff }, now }) => {
  const asked = await rebindingOf(requestId)
  if (!asked) throw new Refused('rebinding.unknown')
  const status = accept ? ('accepted' as const) : ('refused' as const)
  if (asked.status === status && asked.decided?.staffId === staff.staffId) return asked
  if (asked.status !== 'requested') throw new Refused('rebinding.decided')
  const decided = { at: now, staffId: staff.staffId, name: staff.name, ...(reason && { reason }) }
  const rebinding = { ...asked, status, decided }
  const { dealerId } = await ownerOf(asked.ownerId)
  const change = async () => {
    if (dealerId) return changeDealer(rebinding, now)
    const store = await partyOf(asked.ownerId as Parameters<typeof partyOf>[0])
    return moveStore({ ownerId: asked.ownerId, kind: 'store', name: store?.name }, rebinding, now)
  }
  await commit(settleRebinding(rebinding), ...(accept ? [await change()] : []))
  return rebinding
})
