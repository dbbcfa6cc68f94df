import { sendInspector } from '@shared/diversion/hearing'
import { personOf } from '../identity/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { caseShown } from './caseShown'
import { caseInReach } from './reach'
import { sent } from './rules/hearing'
import { changeCase } from './store'

/** Somebody is to look on the spot; who was sent before no longer sees the case by that. */
export const handler = http(sendInspector, ({ input: { caseId, staffId, note }, actor, now }) =>
  again('save.conflict', async () => {
    const [found, person] = await Promise.all([caseInReach(actor, caseId), personOf(staffId)])
    const next = sent(found.summary, person?.staff, { note, hqId: actor.party.partyId, at: now })
    if (!next) return caseShown(actor, found)
    await commit(changeCase(found, next, { news: 'diversion.inspectorSent' }))
    return caseShown(actor, { ...found, summary: next })
  }),
)
