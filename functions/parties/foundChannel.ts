import { Refused } from '@shared/kernel/refused'
import { plusMs } from '@shared/kernel/time'
import { Division, type Party, PartyId, PartyName } from '@shared/parties/model'
import { type Staff, StaffId, StaffName } from '@shared/parties/staff'
import * as z from 'zod/mini'
import { insertStaff, personOf, setInvitation } from '../identity/store'
import { hashOf, newSecret } from '../platform/secret'
import { commit } from '../platform/table'
import { withDivisionName } from './divisions'
import { claimHq, hqId, insertParty } from './store'

const Founding = z.object({ partyId: PartyId, name: PartyName, division: Division, staffId: StaffId, staffName: StaffName })
const sevenDays = 7 * 24 * 3600_000

/** No route: whoever deploys invokes it once for HQ and its first admin. Again, until that admin has accepted, it invites anew. */
export const handler = async (event: unknown) => {
  const { partyId, name, division, staffId, staffName } = Founding.parse(event)
  const secret = newSecret()
  const expiresAt = plusMs(new Date().toISOString(), sevenDays)
  const invitation = { hash: hashOf(secret), until: expiresAt }
  const founded = { partyId, staffId, invitation: `${staffId}.${secret}`, expiresAt }
  const party: Party = {
    ...{ partyId, kind: 'hq', name, division, lifecycle: 'active' },
    steps: { approval: true, funds: true },
    repMayOrder: false,
  }
  const admin: Staff = { staffId, partyId, name: staffName, roles: ['admin'], areas: [], disabled: false }
  if (!(await hqId())) {
    await commit(claimHq(partyId), insertParty(withDivisionName({ ...party, terms: {} }), 1), insertStaff(admin, invitation))
    return founded
  }
  const person = await personOf(staffId)
  const isFirst = (await hqId()) === partyId && person?.staff.partyId === partyId
  if (!isFirst || person.identity || person.staff.disabled) throw new Refused('party.duplicate', { hq: await hqId() })
  await commit(setInvitation(person, invitation))
  return founded
}
