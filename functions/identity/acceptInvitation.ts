import { acceptInvitation } from '@shared/identity/api'
import type { StaffId } from '@shared/parties/staff'
import { partyOf } from '../parties/store'
import { http } from '../platform/http'
import { hashOf } from '../platform/secret'
import { openidOf } from '../platform/wechatLogin'
import { decideBinding } from './rules/binding'
import { signIn, split } from './session'
import { bindStaff, endingNow, leaveIdentity, type Person, personOf, staffIdBoundTo, takeIdentity, unbindStaff } from './store'

/** Binds the person invited to the WeChat identity that accepts, and signs them in: one commit, so of two who accept one wins. */
export const handler = http(acceptInvitation, async ({ input: { code, invitation }, now }) => {
  const openid = await openidOf(code)
  const identity = hashOf(openid)
  const [staffId, secret] = split(invitation)
  const [invited, holder] = await Promise.all([known(staffId), staffIdBoundTo(identity).then((id) => (id ? known(id) : undefined))])
  const hash = hashOf(secret)
  const { leaves, takes } = decideBinding({ hash, identity }, { now, invited, holder })
  const { party, person } = invited!
  const endedBefore = endingNow(person, now)
  return signIn(
    { staff: person.staff, party: party!, endedBefore },
    now,
    bindStaff(staffId, { hash }, identity, openid, endedBefore),
    ...(takes ? [takeIdentity(identity, staffId, takes.from)] : []),
    ...(takes?.from && holder ? [unbindStaff(holder.person)] : []),
    ...(leaves ? [leaveIdentity(leaves, staffId)] : []),
  )
})

async function known(staffId: StaffId) {
  const person: Person | undefined = await personOf(staffId)
  const party = person && (await partyOf(person.staff.partyId))
  const isInOffice = !!party && !person.staff.disabled && party.lifecycle !== 'exited'
  return person && { staffId, inOffice: isInOffice, identity: person.identity, invitation: person.invitation, person, party }
}
