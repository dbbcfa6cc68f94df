import { decideDiversionCase } from '@shared/diversion/api'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { caseInReach } from './reach'
import { decided } from './rules/deciding'
import { changeCase } from './store'

/** Moves a case on, with its reason; what is decided stays on it, for whoever reads it and for the dealer's score. */
export const handler = http(decideDiversionCase, ({ input: { caseId, outcome, reason, penalty }, actor, now }) =>
  again('save.conflict', async () => {
    const found = await caseInReach(actor, caseId)
    const by = { staffId: actor.staff.staffId, name: actor.staff.name }
    const decision = { outcome, reason, at: now, by, ...(penalty && { penalty }) }
    const next = decided(found.summary, found.decisions, decision)
    if (!next) return found.summary
    const summary = { ...found.summary, ...next, updatedAt: now }
    await commit(changeCase(found, summary, { news: 'diversion.updated', decision }))
    return summary
  }),
)
