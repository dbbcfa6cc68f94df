import type { Session } from '@shared/identity/model'
import type { Endpoint } from '@shared/kernel/endpoint'

type Person = Pick<Session, 'staff' | 'party'>

/** Whether the roles of this person reach an endpoint: what they may not do is not offered. The server decides again. */
export function may({ who }: Pick<Endpoint, 'who'>, person: Person | undefined): boolean {
  if (who === 'anyone') return true
  if (!person) return false
  const roles = who[person.party.kind]
  return roles === 'any' || person.staff.roles.some((role) => roles?.includes(role))
}

/** A sales rep with no other role looks at areas instead of a party's own orders. */
export const isOnlyRep = (person: Person | undefined) => !!person && person.staff.roles.every((role) => role === 'salesRep')
