import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { Area, Category, Division, Level, Lifecycle, PartyId, PartyName, PartySaved, PartyShown, Steps, Territory } from './model'
import { Kind, Role } from './roles'
import { ApprovalLimit, SpendingLimit, Staff, StaffId, StaffName } from './staff'

/** What is absent stays as it is; null takes a category, level or territory away; `steps` and `territory` come whole. A territory is HQ's to state, of dealers. */
export const saveParty = endpoint({
  method: 'PUT',
  path: '/parties/{partyId}',
  title: '新建或修改客户',
  who: { scope: 'subtree', hq: ['admin', 'channelManager'], dealer: ['owner'], store: ['owner'] },
  input: z.object({
    partyId: PartyId,
    kind: Kind,
    name: PartyName,
    /** The caller's own party unless named; fixed from then on. */
    parentId: z.optional(PartyId),
    /** The parent unless named: any party above. */
    supplierId: z.optional(PartyId),
    category: z.optional(z.nullable(Category)),
    level: z.optional(z.nullable(Level)),
    division: Division,
    territory: z.optional(z.nullable(Territory)),
    lifecycle: z.optional(Lifecycle),
    steps: z.optional(Steps),
    repMayOrder: z.optional(z.boolean()),
    /** As last seen; another one since is save.conflict. */
    version: z.optional(z.int()),
  }),
  output: PartySaved,
  refusals: [
    'party.unknown',
    'party.duplicate',
    'party.parentFixed',
    'party.supplierInvalid',
    'party.moveIllegal',
    'party.suspended',
    'save.conflict',
  ],
})
export type PartyInput = z.output<typeof saveParty.input>

export const getParty = endpoint({
  method: 'GET',
  path: '/parties/{partyId}',
  title: '客户详情',
  who: { scope: 'subtree', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ partyId: PartyId }),
  output: PartySaved,
})

/** A sales rep's list, unless a parent is named, is every party of the areas assigned, across the channel. */
export const listParties = endpoint({
  method: 'GET',
  path: '/parties',
  title: '直属客户列表（业务员：负责区域的客户）',
  who: { scope: 'subtree', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ parentId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(PartyShown),
})

/** What is absent stays as it is; null takes a limit away. A person stays with one party: who changes employer becomes a new person there, and accepts an invitation anew. */
export const saveStaff = endpoint({
  method: 'PUT',
  path: '/staff/{staffId}',
  title: '新建、修改或停用人员',
  who: { scope: 'subtree', hq: ['admin'], dealer: ['owner'], store: ['owner'] },
  input: z.object({
    staffId: StaffId,
    partyId: PartyId,
    name: StaffName,
    roles: z.array(Role).check(z.minLength(1), z.maxLength(8)),
    areas: z.optional(z.array(Area).check(z.maxLength(50))),
    disabled: z.optional(z.boolean()),
    approval: z.optional(z.nullable(ApprovalLimit)),
    spending: z.optional(z.nullable(SpendingLimit)),
  }),
  output: Staff,
  refusals: ['staff.duplicate', 'staff.lastAdmin', 'save.conflict'],
})
export type StaffInput = z.output<typeof saveStaff.input>

export const listStaff = endpoint({
  method: 'GET',
  path: '/staff',
  title: '人员列表（默认：我方）',
  who: { scope: 'subtree', hq: ['admin', 'boss', 'channelManager'], dealer: ['owner'], store: ['owner'] },
  input: z.object({ partyId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(Staff),
})
