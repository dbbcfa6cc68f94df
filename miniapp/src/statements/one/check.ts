import type { PaymentSummary } from '@shared/payments/model'
import type { Dispute, Statement, StatementLine } from '@shared/statements/model'

export type LineState = 'matched' | 'right' | 'wrong' | 'open'

/** Payments that agree with what this party has itself sent off: its own slip, or WeChat. */
export function matchedLines(lines: readonly StatementLine[], payments: readonly PaymentSummary[]): Set<string> {
  const own = new Map(
    payments.filter(({ voucherId, method }) => voucherId || method === 'wechatPay').map((one) => [one.paymentId as string, one.amount]),
  )
  return new Set(
    lines.filter(({ kind, documentId, amount }) => kind === 'payment' && own.get(documentId) === -amount).map(({ lineId }) => lineId),
  )
}

/** How a line stands: disputed before anything else; a dispute that has ended counts as settled between the two. */
export function stateOf(
  { lineId }: StatementLine,
  dispute: Dispute | undefined,
  checked: ReadonlySet<string>,
  matched: ReadonlySet<string>,
): LineState {
  if (dispute?.status === 'open') return 'wrong'
  if (dispute || checked.has(lineId)) return 'right'
  return matched.has(lineId) ? 'matched' : 'open'
}

export interface Progress {
  right: number
  wrong: number
  /** Lines nobody has looked at. */
  rest: string[]
}

export function progressOf(
  { lines, disputes }: Pick<Statement, 'lines' | 'disputes'>,
  checked: ReadonlySet<string>,
  matched: ReadonlySet<string>,
): Progress {
  const states = lines.map((line) => ({ line, state: stateOf(line, disputeOf(disputes, line), checked, matched) }))
  return {
    right: states.filter(({ state }) => state === 'right' || state === 'matched').length,
    wrong: states.filter(({ state }) => state === 'wrong').length,
    rest: states.flatMap(({ line, state }) => (state === 'open' ? [line.lineId] : [])),
  }
}

export const disputeOf = (disputes: readonly Dispute[], { lineId }: StatementLine) => disputes.find((one) => one.lineId === lineId)

/** What somebody typed as the right amount, with the sign that the line has. */
export const claimed = (typed: number, line: number): number => (line < 0 ? 0 - typed : typed)
