import type { Instant } from '@shared/kernel/time'
import { RequestedLine } from '@shared/orders/model'
import * as z from 'zod/mini'
import { type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes      key
 * one person's cart     pk  CART#<staffId>  sk  CART
 */
const key = (staffId: string): Key => ({ pk: `CART#${staffId}`, sk: 'CART' })

const Cart = z.object({ lines: z.array(RequestedLine), savedAt: z.string() })
export type Cart = z.infer<typeof Cart>

export async function cartOf(staffId: string): Promise<Cart> {
  const row = await table.get(key(staffId))
  return row ? Cart.parse(row) : { lines: [], savedAt: '' }
}

export const saveLines = (staffId: string, lines: readonly RequestedLine[], savedAt: Instant): Write => ({
  key: key(staffId),
  set: { lines, savedAt },
})

/** Takes out what was ordered, unless the cart was saved again meanwhile. */
export const leaveLines = (staffId: string, { savedAt }: Cart, lines: readonly RequestedLine[]): Write => ({
  key: key(staffId),
  set: { lines },
  guard: { when: { equal: { savedAt } }, otherwise: 'save.conflict' },
})
