import type { Credit } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import { inCartons } from '../platform/formatting/cartons'
import { money } from '../platform/formatting/money'
import { affordable, amountFor, type Sold } from './priced'
import type { Repair } from './repairs'

interface Line {
  product: Sold & { unit: string; cartonUnit: string }
  quantity: number
}

/** What an order of `total` would do to the credit: `short` is what is missing, `after` what would be left. */
export function creditAfter({ term, left, overLimit }: Pick<Credit, 'term' | 'left' | 'overLimit'>, total: Fen) {
  if (term.kind === 'prepay') return { kind: 'prepay' as const }
  const after = left - total
  if (after >= 0) return { kind: 'within' as const, after }
  return { kind: overLimit === 'hold' ? ('held' as const) : ('over' as const), short: -after }
}

export interface Less extends Repair {
  skuId: Sold['skuId']
}

/** The line that mends it with the fewest cartons: how many fewer of it, and what then stands there. */
export function fewerFor(lines: readonly Line[], short: Fen): Less | undefined {
  const ways = lines.flatMap(({ product, quantity }) => {
    const left = affordable(product, amountFor(product, quantity) - short, quantity)
    const cartons = (quantity - left) / product.packSize
    return left > 0
      ? [{ skuId: product.skuId, quantity: left, cartons, label: `少进 ${inCartons(quantity - left, product)}${product.name}` }]
      : []
  })
  const [best] = ways.sort((a, b) => a.cartons - b.cartons)
  return best && { skuId: best.skuId, quantity: best.quantity, label: best.label }
}

/** 「超额度 ¥3,240.00：先回款或少进 70 箱山泉苏打水」 */
export const overText = (short: Fen, less: Less | undefined): string =>
  `超额度 ${money(short)}：先回款${less ? `或${less.label}` : '，或少进一些'}`
