import type { Order, OrderLine } from '@shared/orders/model'

export interface Rest extends OrderLine {
  /** Pieces that have not left yet. */
  left: number
}

/** What of an order is still to be sent. */
export const restOf = ({ lines }: Pick<Order, 'lines'>): Rest[] =>
  lines.flatMap((line) => {
    const left = line.quantity - (line.shipped ?? 0)
    return left > 0 ? [{ ...line, left }] : []
  })

/** How a line is counted while it is sent: by cartons where whole ones are left. */
export const sentIn = ({ left, packSize }: Pick<Rest, 'left' | 'packSize'>) => {
  const step = left % packSize === 0 ? packSize : 1
  return { multiple: step, minQuantity: step }
}
