import type { Instant } from '@shared/kernel/time'
import { RequestedLine } from '@shared/orders/model'
import * as z from 'zod/mini'
import { type Guard, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes      key
 * one person's cart     pk  CART#<staffId>  sk  CART
 */
const key = (staffId: string): Key => ({ pk: `CART#${staffId}`, sk: 'CART' })

const Cart = z.object({ lines: z.array(RequestedLine), savedAt: z.string(), version: z.int() })
export type Cart = z.infer<typeof Cart>

export async function cartOf(staffId: string): Promise<Cart> {
  const row = await table.get(key(staffId))
  return row ? Cart.parse(row) : { lines: [], savedAt: '', version: 0 }
}

/** Every save guards by the version that it read. */
const unless = ({ version }: Cart): Guard => ({
  when: version === 0 ? 'absent' : { equal: { version } },
  otherwise: 'save.conflict',
})

export const saveLines = (staffId: string, before: Cart, lines: readonly RequestedLine[], savedAt: Instant): Write => ({
  key: key(staffId),
  set: { lines, savedAt },
  guard: unless(before),
})

/** Takes out what was ordered; `savedAt` stays, because nobody put anything in. */
export const leaveLines = (staffId: string, before: Cart, lines: readonly RequestedLine[]): Write => ({
  key: key(staffId),
  set: { lines },
  guard: unless(before),
})
