import * as z from 'zod/mini'
import { ScanId } from '../codes/model'
import { endpoint } from '../kernel/endpoint'
import { Amount } from '../kernel/money'
import { After, pageOf } from '../kernel/page'
import { SkuId } from '../orders/model'
import { CaseId, DiversionCase, DiversionSummary, FloorPrice, Outcome, Penalty, Window } from './model'
import { CodeReport, ForgedCodes, MyReport } from './reports'
import { deciders, heard, readers } from './who'

export const getDiversionCase = endpoint({
  method: 'GET',
  path: '/diversion-cases/{caseId}',
  title: '一个窜货案件和它的证据链：扫码、地图、订单、发货单、各方说明',
  who: heard,
  input: z.object({ caseId: CaseId }),
  output: DiversionCase,
  refusals: ['diversionCase.unknown'],
})

/**
 * open → verified or dismissed; verified → penalised (with its penalty) or dismissed. The same again by the same person changes nothing. The reason
 * of the last decision is read by the dealer who was heard or is penalised.
 */
export const decideDiversionCase = endpoint({
  method: 'POST',
  path: '/diversion-cases/{caseId}/decision',
  title: '核查、处罚或排除一个窜货案件',
  who: deciders,
  input: z.object({
    caseId: CaseId,
    outcome: Outcome,
    reason: z.string().check(z.trim(), z.minLength(1, '请写明理由'), z.maxLength(500)),
    penalty: z.optional(Penalty),
  }),
  output: DiversionSummary,
  refusals: ['diversionCase.unknown', 'diversionCase.moved', 'diversionCase.penaltyMissing', 'save.conflict'],
})

/** Fen a piece. What inspectors report below it becomes evidence; what was reported before is not looked at again. */
export const saveFloorPrice = endpoint({
  method: 'PUT',
  path: '/floor-prices/{skuId}',
  title: '设定一个商品的最低零售价',
  who: deciders,
  input: z.object({ skuId: SkuId, price: Amount }),
  output: FloorPrice,
  refusals: ['product.unknown'],
})

/** By product, what stands. */
export const listFloorPrices = endpoint({
  method: 'GET',
  path: '/floor-prices',
  title: '各商品的最低零售价',
  who: readers,
  input: z.object({ after: z.optional(After) }),
  output: pageOf(FloorPrice),
})

/** Once. Upheld and of diversion, it is evidence by itself: it opens its dealer's case of that month where there is none yet. */
export const decideCodeReport = endpoint({
  method: 'POST',
  path: '/code-reports/{reportId}/decision',
  title: '举报属实，或不属实',
  who: deciders,
  input: z.object({
    reportId: ScanId,
    outcome: z.enum(['upheld', 'dismissed']),
    reason: z.string().check(z.trim(), z.minLength(1, '请写明理由'), z.maxLength(300)),
  }),
  output: CodeReport,
  refusals: ['codeReport.unknown', 'codeReport.decided'],
})

/** The caller's own, with what came of them: a person's, or a consumer's. */
export const listMyReports = endpoint({
  method: 'GET',
  path: '/my-code-reports',
  title: '我的举报和结果',
  who: 'anyone',
  consumes: 'must',
  input: z.object({ after: z.optional(After) }),
  output: pageOf(MyReport),
  refusals: ['session.invalid'],
})

/** Of one month (this one, unless said) what was reported of codes that are not ours. A rep sees the cities of the own areas. */
export const listForgedCodes = endpoint({
  method: 'GET',
  path: '/forged-codes',
  title: '假码举报：按城市',
  who: readers,
  input: z.object({ window: z.optional(Window) }),
  output: ForgedCodes,
})
