import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Amount, BasisPoints } from '../kernel/money'
import { Area, PartyId } from './model'
import { Role } from './roles'

export const StaffId = Id('stf')
export type StaffId = z.infer<typeof StaffId>

export const StaffName = z.string().check(z.trim(), z.minLength(1), z.maxLength(30))

/** What a person may approve alone: orders up to this total (fen), this far below the base list (basis points). What is absent has no bound. */
export const ApprovalLimit = z.object({ amount: z.optional(Amount), discount: z.optional(BasisPoints) })
export type ApprovalLimit = z.infer<typeof ApprovalLimit>

/** What a person may order in a Shanghai day or month (fen), orders that still wait included; what goes beyond it waits for the owner. */
export const SpendingLimit = z.object({ limit: Amount, per: z.enum(['day', 'month']) })
export type SpendingLimit = z.infer<typeof SpendingLimit>

/** A person of one party. A sales rep's reach is the areas, not a subtree. */
export const Staff = z.object({
  staffId: StaffId,
  partyId: PartyId,
  name: StaffName,
  roles: z.array(Role).check(z.minLength(1), z.maxLength(8)),
  areas: z.array(Area).check(z.maxLength(50)),
  disabled: z.boolean(),
  /** Has accepted an invitation, so that WeChat signs this person in. */
  bound: z.optional(z.boolean()),
  approval: z.optional(ApprovalLimit),
  spending: z.optional(SpendingLimit),
})
export type Staff = z.infer<typeof Staff>
