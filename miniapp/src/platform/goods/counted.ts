import type { OrderLine } from '@shared/orders/model'
import type { Counted } from '../formatting/cartons'

/** How the goods of a line are called where the product is no longer offered. */
export const counted = ({ packSize }: Pick<OrderLine, 'packSize'>, product?: Counted): Counted => ({
  packSize,
  unit: product?.unit ?? '件',
  cartonUnit: product?.cartonUnit ?? '箱',
})
