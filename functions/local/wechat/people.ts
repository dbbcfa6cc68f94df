import type { Kind, Role } from '@shared/parties/roles'
import { personOf, staffIdBoundTo } from '../../identity/store'
import { partyOf } from '../../parties/store'
import { hashOf } from '../../platform/secret'
import { demoOpenid } from './codes'

export interface DemoPerson {
  code: string
  staffId: string
  name: string
  roles: readonly Role[]
  partyId: string
  partyName: string
  kind: Kind
}

const together = 20

/** Everyone of the demo who can sign in, as `demo-1`, `demo-2` …: read on until a score of numbers in a row means nobody. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const people: DemoPerson[] = []
  for (let first = 1; ; first += together) {
    const found = await Promise.all(Array.from({ length: together }, (_, i) => personBehind(`demo-${first + i}`)))
    people.push(...found.filter((person) => person !== undefined))
    if (found.every((person) => !person)) return people
  }
}

async function personBehind(code: string): Promise<DemoPerson | undefined> {
  const staffId = await staffIdBoundTo(hashOf(demoOpenid(code)))
  const { staff } = (staffId && (await personOf(staffId))) || {}
  const party = staff && (await partyOf(staff.partyId))
  if (!staff || !party || staff.disabled) return undefined
  return {
    code,
    staffId: staff.staffId,
    name: staff.name,
    roles: staff.roles,
    partyId: party.partyId,
    partyName: party.name,
    kind: party.kind,
  }
}
