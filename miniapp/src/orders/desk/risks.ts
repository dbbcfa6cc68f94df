import type { Credit } from '@shared/credit/model'
import type { OrderSummary } from '@shared/orders/model'
import { money } from '../../platform/formatting/money'
import type { Tone } from '../../platform/ui/Tag'

export interface Risk {
  text: string
  tone: Extract<Tone, 'danger' | 'warn'>
}

type Known = Pick<Credit, 'limit' | 'drawn' | 'left' | 'term'>

/** How much of the credit is drawn, this order included, in percent; nothing where no credit is given. */
export function usedOf(credit: Known | undefined): number | undefined {
  if (!credit || credit.term.kind === 'prepay') return undefined
  if (credit.limit === 0) return credit.drawn > 0 ? 100 : undefined
  return Math.round((100 * credit.drawn) / credit.limit)
}

/** Over the limit is red, from four fifths on it wants an eye. */
export const usedTone = (used: number) => (used >= 95 ? 'danger' : used >= 80 ? 'warn' : 'used')

/** What speaks against a yes, the worst first. An order holds its credit from its submission, so what is drawn has it in. */
export function risksOf({ status, creditHold }: Pick<OrderSummary, 'status' | 'creditHold'>, credit: Known | undefined): Risk[] {
  if (status !== 'submitted') return []
  const short = credit && credit.term.kind !== 'prepay' && credit.left < 0 ? -credit.left : 0
  if (short > 0) return [{ text: `超额度 ${money(short)}`, tone: 'danger' }]
  if (creditHold) return [{ text: '超额度，等放行', tone: 'danger' }]
  const used = usedOf(credit)
  return used !== undefined && used >= 95 ? [{ text: '额度快用完', tone: 'warn' }] : []
}
