import { inviteStaff } from '@shared/identity/api'
import { Refused } from '@shared/kernel/refused'
import { plusMs } from '@shared/kernel/time'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { partyInReach } from '../platform/scope'
import { hashOf, newSecret } from '../platform/secret'
import { commit } from '../platform/table'
import { personOf, setInvitation } from './store'

const sevenDays = 7 * 24 * 3600_000

/** A one-time code that binds a person to whichever WeChat identity accepts it. */
export const handler = http(inviteStaff, ({ input: { staffId }, actor, now }) =>
  again('save.conflict', async () => {
    const person = await personOf(staffId)
    if (!person) throw new Refused('actor.forbidden')
    await partyInReach(actor, person.staff.partyId)
    if (person.staff.disabled) throw new Refused('staff.disabled')
    const secret = newSecret()
    const expiresAt = plusMs(now, sevenDays)
    await commit(setInvitation(person, { hash: hashOf(secret), until: expiresAt }))
    return { invitation: `${staffId}.${secret}`, expiresAt }
  }),
)
