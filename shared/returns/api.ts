import * as z from 'zod/mini'
import { FileId } from '../files/model'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { OrderId, Reason } from '../orders/model'
import { AcceptedLine, AskedLine, CameLine, maxReturnLines, maxReturnPhotos, Return, ReturnId, ReturnStatus, ReturnSummary } from './model'

const everybody = { scope: 'deal', hq: 'any', dealer: 'any', store: 'any' } as const
const buyers = { scope: 'deal', dealer: 'any', store: 'any' } as const

const linesOf = <T extends z.ZodMiniType<{ skuId: string }>>(line: T) =>
  z.array(line).check(
    z.minLength(1, '至少要有一行商品'),
    z.maxLength(maxReturnLines, `一张退货单最多 ${maxReturnLines} 行，请分开提交`),
    z.refine((lines) => new Set(lines.map(({ skuId }) => skuId)).size === lines.length, { error: '同一商品请合并成一行' }),
  )

/** Never more than what has come in and is in no other return: `return.tooMuch` names every line with what is left. The phone mints the id. */
export const requestReturn = endpoint({
  method: 'POST',
  path: '/returns',
  title: '申请退货',
  who: buyers,
  input: z.object({
    returnId: ReturnId,
    orderId: OrderId,
    lines: linesOf(AskedLine),
    photoIds: z.optional(z.array(FileId).check(z.maxLength(maxReturnPhotos, `最多 ${maxReturnPhotos} 张照片`))),
  }),
  output: Return,
  refusals: ['order.unknown', 'order.moved', 'return.tooMuch', 'return.duplicate', 'file.unknown', 'file.notUploaded', 'file.used'],
})

/** Line by line. What is let pass leaves the buyer's stock at once; none let pass rejects the return. */
export const decideReturn = endpoint({
  method: 'POST',
  path: '/returns/{returnId}/decision',
  title: '审核退货',
  who: { scope: 'deal', hq: ['admin', 'orderDesk'], dealer: ['owner'] },
  input: z.object({ returnId: ReturnId, lines: linesOf(AcceptedLine), reason: z.optional(Reason) }),
  output: Return,
  refusals: ['return.unknown', 'return.linesDiffer', 'return.moved', 'order.moved', 'stock.insufficient'],
})

/** Into the seller's stock, and paid back. Without lines all came that was let pass; what did not come is the buyer's again. */
export const receiveReturn = endpoint({
  method: 'POST',
  path: '/returns/{returnId}/receipt',
  title: '退货入库',
  who: { scope: 'deal', hq: ['admin', 'orderDesk', 'warehouse'], dealer: ['owner', 'warehouse'] },
  input: z.object({ returnId: ReturnId, lines: z.optional(linesOf(CameLine)) }),
  output: Return,
  refusals: ['return.unknown', 'return.linesDiffer', 'return.moved', 'order.moved', 'ledger.moved'],
})

export const getReturn = endpoint({
  method: 'GET',
  path: '/returns/{returnId}',
  title: '退货单详情',
  who: everybody,
  input: z.object({ returnId: ReturnId }),
  output: Return,
  refusals: ['return.unknown'],
})

/** Newest first, of one's own side; what waits for a decision or for the goods has an index of its own at the seller. */
export const listReturns = endpoint({
  method: 'GET',
  path: '/returns',
  title: '退货单列表',
  who: { ...everybody, hq: ['admin', 'boss', 'channelManager', 'orderDesk', 'creditController', 'finance', 'warehouse'] },
  input: z.object({ as: z.enum(['buyer', 'seller']), status: z.optional(ReturnStatus), after: z.optional(After) }),
  output: pageOf(ReturnSummary),
})
