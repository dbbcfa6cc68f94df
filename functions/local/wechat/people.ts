import type { Party, PartyId } from '@shared/parties/model'
import type { Kind, Role } from '@shared/parties/roles'
import type { Staff } from '@shared/parties/staff'
import { peopleOf, staffKey } from '../../identity/store'
import { childrenOf, hqId, partyOf } from '../../parties/store'
import { table } from '../../platform/table'
import { demoCodeOf } from './codes'

export interface DemoPerson {
  code: string
  staffId: string
  name: string
  roles: readonly Role[]
  partyId: string
  partyName: string
  kind: Kind
}

const everyone = 1_000

/** Everyone in office who was bound by a code of the demo, HQ first and then from the top of the channel down. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const top = await hqId()
  const people: DemoPerson[] = []
  for (let level = top ? [await partyOf(top)] : []; level.length > 0; ) {
    const parties = level.filter((party) => party !== undefined)
    for (const found of await Promise.all(parties.map(peopleIn))) people.push(...found)
    level = (await Promise.all(parties.map(({ partyId }) => below(partyId)))).flat()
  }
  return people
}

const below = async (partyId: PartyId) => (await childrenOf(partyId, undefined, everyone)).map(({ party }) => party)

async function peopleIn(party: Party): Promise<DemoPerson[]> {
  const bound = (await peopleOf(party.partyId, undefined, everyone))
    .map(({ staff }) => staff)
    .filter((staff) => staff.bound && !staff.disabled)
  const rows = await table.getMany(bound.map(({ staffId }) => staffKey(staffId)))
  return bound.flatMap((staff, i) => {
    const code = demoCodeOf(String(rows[i]?.openid))
    return code ? [person(code, staff, party)] : []
  })
}

const person = (code: string, { staffId, name, roles }: Staff, { partyId, name: partyName, kind }: Party): DemoPerson => {
  return { code, staffId, name, roles, partyId, partyName, kind }
}
