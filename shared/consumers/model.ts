import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Instant } from '../kernel/time'
import { SkuId } from '../orders/model'
import { PartyId } from '../parties/model'

/** A person with a WeChat identity and no party. */
export const ConsumerId = Id('csm')
export type ConsumerId = z.infer<typeof ConsumerId>

/** Whose an item is: a consumer's or a store's. */
export const OwnerId = z.union([ConsumerId, PartyId])
export type OwnerId = z.infer<typeof OwnerId>

/** What an owner gets for binding one item of a SKU, once. */
export const Privilege = z.object({
  skuId: SkuId,
  points: z.int().check(z.nonnegative(), z.lte(1_000_000)),
  /** From the day it is bound. */
  warrantyMonths: z.optional(z.int().check(z.positive(), z.lte(240))),
})
export type Privilege = z.infer<typeof Privilege>

/** One item that somebody bound, and what it brought. */
export const Binding = z.object({
  serial: z.string(),
  skuId: SkuId,
  name: z.string(),
  boundAt: Instant,
  points: z.int(),
  /** The last day of the warranty, in Shanghai. */
  warrantyUntil: z.optional(z.string()),
})
export type Binding = z.infer<typeof Binding>

/** A consumer or store that is bound to a dealer. */
export const Customer = z.object({
  ownerId: OwnerId,
  kind: z.enum(['consumer', 'store']),
  /** A store's; consumers have none here. */
  name: z.optional(z.string()),
  dealerId: PartyId,
  since: Instant,
  items: z.int(),
  points: z.int(),
})
export type Customer = z.infer<typeof Customer>

export const RebindingStatus = z.enum(['requested', 'accepted', 'refused'])

/** Somebody who is bound to one dealer asks for another. */
export const Rebinding = z.object({
  requestId: Id('scn'),
  ownerId: OwnerId,
  /** A store's; consumers have none here. */
  ownerName: z.optional(z.string()),
  fromId: PartyId,
  fromName: z.optional(z.string()),
  toId: PartyId,
  toName: z.string(),
  /** Of a store alone: whether it will buy from the new dealer, which then stands above it, or goes on buying from whom it does. */
  supply: z.optional(z.enum(['moves', 'stays'])),
  status: RebindingStatus,
  at: Instant,
  decided: z.optional(z.object({ at: Instant, staffId: z.string(), name: z.string(), reason: z.optional(z.string()) })),
})
export type Rebinding = z.infer<typeof Rebinding>

/** What became of an owner's last request, as the owner is told. */
export const ToldOfDealer = z.extend(z.pick(Rebinding, { toName: true, status: true, at: true }), { reason: z.optional(z.string()) })
export type ToldOfDealer = z.infer<typeof ToldOfDealer>

/** Somebody at HQ read a dealer's customers. */
export const CustomerAccess = z.object({ at: Instant, staffId: z.string(), name: z.string(), shown: z.int() })
export type CustomerAccess = z.infer<typeof CustomerAccess>
