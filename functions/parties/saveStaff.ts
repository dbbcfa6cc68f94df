import type { Instant } from '@shared/kernel/time'
import { type StaffInput, saveStaff } from '@shared/parties/api'
import { changeStaff, endingNow, insertStaff, personOf } from '../identity/store'
import type { Actor } from '../platform/auth'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { partyInReach } from '../platform/scope'
import { commit } from '../platform/table'
import { decideStaff, isSame, leadersChange } from './rules/staff'
import { changeLeaders } from './store'

/** Hires, changes or disables a person of a party within reach. */
export const handler = http(saveStaff, ({ input, actor, now }) =>
  again('save.conflict', () => again('staff.duplicate', () => save(input, actor, now), 2)),
)

async function save(input: StaffInput, actor: Actor, now: Instant) {
  const party = await partyInReach(actor, input.partyId)
  const person = await personOf(input.staffId)
  const wanted = decideStaff(input, party.kind, person?.staff)
  if (person && isSame(person.staff, wanted)) return wanted
  const ended = person && wanted.disabled && !person.staff.disabled ? endingNow(person, now) : undefined
  const leaders = leadersChange(person?.staff, wanted)
  await commit(
    person ? changeStaff(person, wanted, ended) : insertStaff(wanted),
    ...(leaders === 0 ? [] : [changeLeaders(party.partyId, leaders)]),
  )
  return wanted
}
