import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Amount, BasisPoints } from '../kernel/money'
import { Kind } from './roles'

export const PartyId = Id('pty')
export type PartyId = z.infer<typeof PartyId>

/** A GB/T 2260 division code: six digits, a province ends in 0000, a city in 00. */
export const Division = z.string().check(z.regex(/^[1-9]\d{5}$/, { error: '行政区划代码应为 6 位数字（GB/T 2260）' }))

/** Two, four or six digits of a GB/T 2260 code: a province, a city or a county. */
export const Area = z.string().check(z.regex(/^[1-9]\d(\d\d){0,2}$/, { error: '区域填 2、4 或 6 位行政区划代码' }))

/** Where a dealer may sell: provinces, cities or counties. */
export const Territory = z
  .array(Area)
  .check(z.minLength(1, '至少选一个区域；不填就是所在城市'), z.maxLength(50, '最多 50 个区域，相邻的可以合成一个市或省'))

export const Lifecycle = z.enum(['applied', 'reviewed', 'contracted', 'active', 'suspended', 'exited'])
export type Lifecycle = z.infer<typeof Lifecycle>

export const PartyName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60))
/** A price and range level, chosen by the seller: A, B, 省代 … */
export const Level = z.string().check(z.regex(/^[\p{L}\p{N}_-]{1,20}$/u, { error: '等级用 1 到 20 个字母、数字或汉字' }))

export const Category = z.string().check(z.trim(), z.minLength(1), z.maxLength(30))

/** What exists of one seller's terms for this party: versions of its own price lists, and the ranges it may see. */
export const Terms = z.object({
  party: z.optional(z.int()),
  contract: z.optional(z.int()),
  rangeIds: z.optional(z.array(z.string())),
})
export type Terms = z.infer<typeof Terms>

/** Which steps of an order this party, as the seller, does by hand; a step switched off is passed automatically. */
export const Steps = z.object({
  approval: z.boolean(),
  funds: z.boolean(),
  /** Where approval is by hand, orders up to this total (fen) and this far below the base list (basis points) pass it, unless they are held or the buyer is overdue. */
  autoApprove: z.optional(z.object({ upTo: Amount, discount: BasisPoints })),
  /** Days after which what was sent and not received counts as received; ten unless set. */
  autoReceiveDays: z.optional(z.int().check(z.positive(), z.lte(60))),
})
export type Steps = z.infer<typeof Steps>

/** One node of the channel tree. Every party but HQ has a parent and buys from one supplier. */
export const Party = z.object({
  partyId: PartyId,
  kind: Kind,
  name: PartyName,
  parentId: z.optional(PartyId),
  supplierId: z.optional(PartyId),
  category: z.optional(Category),
  level: z.optional(Level),
  division: Division,
  /** The division in words, without what it repeats: 浙江省绍兴市柯桥区. */
  divisionName: z.optional(z.string()),
  /** A dealer's, as HQ states it: apart from each other, in order. Without it, its city. */
  territory: z.optional(Territory),
  lifecycle: Lifecycle,
  steps: Steps,
  /** A sales rep may order in this party's name. */
  repMayOrder: z.boolean(),
  /** By seller, with an entry for every party above: only those can sell to it. Written by the catalog, never by saveParty. */
  terms: z.optional(z.record(PartyId, Terms)),
})
export type Party = z.infer<typeof Party>

/** What others see of a party. */
export const PartyShown = z.omit(Party, { terms: true })
/** `version` counts the saves: whoever sends it back overwrites nothing unseen. */
export const PartySaved = z.extend(PartyShown, { version: z.int() })
