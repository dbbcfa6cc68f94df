import { openHearing } from '@shared/diversion/hearing'
import { newId } from '@shared/kernel/id'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { caseShown } from './caseShown'
import { insertStatement, statementsOf } from './hearingStore'
import { caseInReach } from './reach'
import { heard, statement } from './rules/hearing'
import { speakerOf } from './speaker'
import { changeCase } from './store'

/** From now on the dealer sees the case; what it is asked is the first thing that it reads. */
export const handler = http(openHearing, ({ input: { caseId, question }, actor, now }) =>
  again('save.conflict', async () => {
    const found = await caseInReach(actor, caseId)
    const next = heard(found.summary, await statementsOf(caseId), { question, hqId: actor.party.partyId, at: now })
    if (!next) return caseShown(actor, found)
    const asked = question ? [statement({ statementId: newId('stm'), text: question }, 'hq', speakerOf(actor), now)] : []
    await commit(changeCase(found, next, { news: 'diversion.hearingOpened' }), ...asked.map((one) => insertStatement(caseId, one)))
    return caseShown(actor, { ...found, summary: next })
  }),
)
