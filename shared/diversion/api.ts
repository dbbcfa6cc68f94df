import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { Amount } from '../kernel/money'
import { After, pageOf } from '../kernel/page'
import { SkuId } from '../orders/model'
import { CaseId, CaseStatus, DiversionCase, DiversionSummary, FloorPrice, Outcome, Penalty } from './model'

/** Dealers never see a case, their own neither. A sales rep sees those of dealers, and of places, in the areas assigned. */
const readers = { scope: 'party', hq: ['admin', 'boss', 'channelManager', 'salesRep'] } as const
const deciders = { scope: 'party', hq: ['admin', 'channelManager'] } as const

export const listDiversionCases = endpoint({
  method: 'GET',
  path: '/diversion-cases',
  title: '窜货案件，最新的在前',
  who: readers,
  input: z.object({ status: z.optional(CaseStatus), after: z.optional(After) }),
  output: pageOf(DiversionSummary),
})

export const getDiversionCase = endpoint({
  method: 'GET',
  path: '/diversion-cases/{caseId}',
  title: '一个窜货案件和它的证据链：扫码、地图、订单、发货单',
  who: readers,
  input: z.object({ caseId: CaseId }),
  output: DiversionCase,
  refusals: ['diversionCase.unknown'],
})

/** open → verified or dismissed; verified → penalised (with its penalty) or dismissed. The same again by the same person changes nothing. */
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
