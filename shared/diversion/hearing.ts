import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { StaffId } from '../parties/staff'
import { CaseId, DiversionCase } from './model'
import { Question, Stated } from './statements'

const deciders = { scope: 'party', hq: ['admin', 'channelManager'] } as const

/**
 * Lets the dealer see its case and speak to it, before it is penalised or dismissed. A question is the first statement that it reads. Again it
 * changes nothing; with another question it is refused, because what more is to be asked is a statement.
 */
export const openHearing = endpoint({
  method: 'POST',
  path: '/diversion-cases/{caseId}/hearing',
  title: '听经销商怎么说：让它看到案件并说明',
  who: deciders,
  input: z.object({ caseId: CaseId, question: z.optional(Question) }),
  output: DiversionCase,
  refusals: ['diversionCase.unknown', 'diversionCase.moved', 'diversionCase.nobodyToHear', 'diversionCase.heard', 'save.conflict'],
})

/**
 * HQ's deciders at any time, the sales rep who was sent, and the dealer from its hearing (or penalty) until seven days after the case was
 * penalised or dismissed. The same `statementId` again answers the same.
 */
export const stateDiversionCase = endpoint({
  method: 'POST',
  path: '/diversion-cases/{caseId}/statements',
  title: '在窜货案件里说明，可附照片',
  who: { scope: 'party', hq: ['admin', 'channelManager', 'salesRep'], dealer: ['owner', 'buyer'], store: ['owner', 'buyer'] },
  input: z.extend(Stated, { caseId: CaseId }),
  output: DiversionCase,
  refusals: [
    ...['diversionCase.unknown', 'diversionCase.notSent', 'diversionCase.hearingClosed', 'diversionCase.saidEnough'],
    ...['diversionCase.saidOtherwise', 'file.unknown', 'file.notUploaded', 'file.used', 'save.conflict'],
  ] as const,
})

/** A sales rep of HQ, wherever the areas are: from then on the rep sees this case, and states what there is to see. The latest one stands. */
export const sendInspector = endpoint({
  method: 'POST',
  path: '/diversion-cases/{caseId}/inspection',
  title: '派业务员去看',
  who: deciders,
  input: z.object({ caseId: CaseId, staffId: StaffId, note: z.optional(Question) }),
  output: DiversionCase,
  refusals: ['diversionCase.unknown', 'diversionCase.moved', 'diversionCase.noRep', 'save.conflict'],
})
