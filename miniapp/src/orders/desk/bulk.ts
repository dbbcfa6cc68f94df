import { type Fen, total } from '@shared/kernel/money'
import type { OrderSummary } from '@shared/orders/model'
import { money } from '../../platform/formatting/money'
import { moveWords } from '../refusals'

export interface Answer {
  order: Pick<OrderSummary, 'orderId' | 'number' | 'buyerName' | 'total'>
  /** Why not; absent = done. */
  problem?: Error
}

export type Deed = 'approve' | 'reject' | 'confirmFunds' | 'releaseCredit'
/** 批了 3 单, 正在批, 没批成. */
export const deedWords: Record<Deed, { did: string; do: string; label: string }> = {
  approve: { did: '批了', do: '批', label: '批准' },
  reject: { did: '退回了', do: '退', label: '退回' },
  confirmFunds: { did: '确认了', do: '确认', label: '确认到款' },
  releaseCredit: { did: '放行了', do: '放行', label: '放行' },
}

/** From here on a decision asks once more. */
export const asksFrom: Fen = 5_000_000

/** What became of it all, in one line: 「批了 5 单，共 ¥12,345.00；1 单没批成」 */
export function bulkWords(deed: Deed, answers: readonly Answer[]): string {
  const done = answers.filter(({ problem }) => !problem)
  const failed = answers.length - done.length
  const { did, do: doing } = deedWords[deed]
  const not = `${failed} 单没${doing}成`
  if (done.length === 0) return failed === 0 ? '没有选订单' : answers.length === 1 ? `这单没${doing}成` : `${not}，一单也没动`
  const said = `${did} ${done.length} 单，共 ${money(total(done.map(({ order }) => order.total)))}`
  return failed === 0 ? said : `${said}；${not}`
}

/** Each that did not go through, and why. */
export const failuresOf = (answers: readonly Answer[]): { id: string; who: string; why: string }[] =>
  answers.flatMap(({ order, problem }) =>
    problem ? [{ id: order.orderId, who: `${order.number} ${order.buyerName}`, why: moveWords(problem) }] : [],
  )
