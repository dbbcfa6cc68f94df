import type { Order, OrderLine } from '@shared/orders/model'
import { partOf } from '@shared/orders/part'

export interface Returnable extends OrderLine {
  /** Pieces that came in whole and are in no return. */
  most: number
}

/** What of an order may still go back. */
export const returnableOf = ({ lines }: Pick<Order, 'lines'>): Returnable[] =>
  lines.flatMap((line) => {
    const most = (line.received ?? 0) - (line.returned ?? 0)
    return most > 0 ? [{ ...line, most }] : []
  })

/** What the pieces would be paid back with, in fen: what is credited already came first. */
export const worthOf = (line: OrderLine, pieces: number): number => partOf(line, line.credited ?? 0, pieces)

/** How a line is counted while it goes back: by cartons where whole ones may. */
export const stepOf = (most: number, packSize: number) => {
  const step = most % packSize === 0 ? packSize : 1
  return { multiple: step, minQuantity: step }
}

/** Why goods go back, as people say it. */
export const usualReasons = ['临期', '卖不动', '发错了', '质量问题', '订多了'] as const
