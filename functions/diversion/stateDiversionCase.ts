import { stateDiversionCase } from '@shared/diversion/hearing'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { caseShown } from './caseShown'
import { insertStatement, statementOf, statementsOf } from './hearingStore'
import { caseInReach } from './reach'
import { isSameStatement, sideOf, stated, statement } from './rules/hearing'
import { speakerOf } from './speaker'
import { photosOfStatement } from './statementPhotos'
import { changeCase } from './store'

/** Somebody speaks to a case, once under one id. */
export const handler = http(stateDiversionCase, ({ input: { caseId, ...said }, actor, now }) =>
  again('save.conflict', async () => {
    const found = await caseInReach(actor, caseId)
    const speaker = speakerOf(actor)
    const one = statement(said, sideOf(speaker, found.summary), speaker, now)
    try {
      const next = stated(found.summary, found.decisions, await statementsOf(caseId), one)
      const photos = await photosOfStatement(one, next, actor, now)
      await commit(changeCase(found, next, { news: 'diversion.stated' }), insertStatement(caseId, one), ...photos)
      return caseShown(actor, { ...found, summary: next })
    } catch (error) {
      const earlier = error instanceof Refused && (await statementOf(caseId, one.statementId))
      if (!earlier) throw error
      if (!isSameStatement(earlier, one)) throw new Refused('diversionCase.saidOtherwise')
      return caseShown(actor, found)
    }
  }),
)
