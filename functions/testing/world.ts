import { newId } from '@shared/kernel/id'
import type { Instant } from '@shared/kernel/time'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { answer } from '../identity/session'
import { insertStaff, personOf } from '../identity/store'
import { leads } from '../parties/rules/staff'
import { ancestorsOf, changeLeaders, insertParty } from '../parties/store'
import { commit } from '../platform/table'

/** Builders that leave real rows, written by the stores: what is not said is ordinary. A party below another names its `parentId`. */
export async function aParty(over: Partial<Party> = {}): Promise<Party> {
  const kind = over.kind ?? (over.parentId ? 'store' : 'hq')
  const above = await ancestorsOf(over.parentId)
  const party: Party = {
    partyId: newId('pty'),
    name: { hq: '山泉食品', dealer: '江南商贸', store: '惠民超市' }[kind],
    division: '310115',
    lifecycle: 'active',
    steps: { approval: true, funds: true },
    repMayOrder: false,
    ...(over.parentId && { supplierId: over.parentId }),
    terms: Object.fromEntries(above.map(({ partyId }) => [partyId, {}])),
    ...over,
    kind,
  }
  await commit(insertParty(party))
  return party
}

/** Someone of the party: HQ's admin or the owner unless roles are given. */
export async function aStaff(over: Partial<Staff> & Pick<Staff, 'partyId'>): Promise<Staff> {
  const [party] = await ancestorsOf(over.partyId)
  const roles: Staff['roles'] = [party?.kind === 'hq' ? 'admin' : 'owner']
  const staff: Staff = { staffId: newId('stf'), name: '王芳', roles, areas: [], disabled: false, ...over }
  await commit(insertStaff(staff), ...(leads(staff) ? [changeLeaders(staff.partyId, 1)] : []))
  return staff
}

/** A token such as logIn gives; it may be dated, to have run out. */
export async function signedIn(staff: Staff, party: Party, now: Instant = new Date().toISOString()): Promise<string> {
  const endedBefore = (await personOf(staff.staffId))?.endedBefore ?? 0
  return (await answer({ staff, party, endedBefore }, `${newId('ses')}.unused-secret-0000`, now)).token
}
