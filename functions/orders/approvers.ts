import { Refused } from '@shared/kernel/refused'
import { approveOrder } from '@shared/orders/api'
import type { Role } from '@shared/parties/roles'
import { peopleOf } from '../identity/store'
import type { Actor } from '../platform/auth'
import { covers } from './rules/approval'

/** Looked through for names; who lies beyond them can still approve. */
const most = 200

/** A refusal for an order beyond the approver's limit says who of the party could approve it. */
export async function namingWhoCould<T>(actor: Actor, approve: () => Promise<T>): Promise<T> {
  try {
    return await approve()
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'approval.overLimit') throw error
    const { total, discount } = error.detail as { total: number; discount: number }
    const roles: readonly Role[] = { ...approveOrder.who, store: [] }[actor.party.kind]
    const people = (await peopleOf(actor.party.partyId, undefined, most)).map(({ staff }) => staff)
    const could = people.filter(
      (one) => !one.disabled && one.roles.some((role) => roles.includes(role)) && covers(one.approval ?? {}, { total, discount }),
    )
    throw new Refused(error.code, { ...error.detail, could: could.map(({ staffId, name }) => ({ staffId, name })) })
  }
}
