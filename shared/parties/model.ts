import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Kind } from './roles'

export const PartyId = Id('pty')
export type PartyId = z.infer<typeof PartyId>

/** A GB/T 2260 division code: six digits, a province ends in 0000, a city in 00. */
export const Division = z.string().check(z.regex(/^[1-9]\d{5}$/, { error: '行政区划代码应为 6 位数字（GB/T 2260）' }))

export const Lifecycle = z.enum(['applied', 'reviewed', 'contracted', 'active', 'suspended', 'exited'])
export type Lifecycle = z.infer<typeof Lifecycle>

export const PartyName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60))
/** A price and range level, chosen by the seller: A, B, 省代 … */
export const Level = z.string().check(z.regex(/^[\p{L}\p{N}_-]{1,20}$/u, { error: '等级用 1 到 20 个字母、数字或汉字' }))

/** Which steps of an order this party, as the seller, does by hand; a step switched off is passed automatically. */
export const Steps = z.object({ approval: z.boolean(), funds: z.boolean() })

/** One node of the channel tree. Every party but HQ has a parent and buys from one supplier. */
export const Party = z.object({
  partyId: PartyId,
  kind: Kind,
  name: PartyName,
  parentId: z.optional(PartyId),
  supplierId: z.optional(PartyId),
  category: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(30))),
  level: z.optional(Level),
  division: Division,
  lifecycle: Lifecycle,
  steps: Steps,
  /** A sales rep may order in this party's name. */
  repMayOrder: z.boolean(),
})
export type Party = z.infer<typeof Party>
